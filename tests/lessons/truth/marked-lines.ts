import type { Program, RunResult } from '../../../src/cpython/index.ts';
import { findings } from '../../../src/findings/index.ts';
import type { QuestionOf } from '../../../src/questions/index.ts';
import { printedLines } from '../../../src/trace/facts.ts';
import type { Trace } from '../../../src/trace/index.ts';

type LineQuestion = QuestionOf<'line'>;

/** A change of a line that shows which one a question means: of all that are offered, it works at that line alone. */
interface Remedy {
  readonly mend: (line: string) => string;
  readonly works: (trace: Trace) => boolean;
  /** Lines that call what the program only defines. */
  readonly driver?: readonly string[];
  readonly modules?: Readonly<Record<string, string>>;
}

const leaveOut = () => '';
const endsWell = ({ error }: Trace) => error === undefined;
const replace = (from: string, to: string) => (line: string) => line.replace(from, to);
const prints = (text: string) => (trace: Trace) => printedLines(trace).includes(text);
const takes = (seconds: number) => (trace: Trace) => Math.abs(trace.elapsed - seconds) < 0.01;

const REMEDIES: Readonly<Record<string, Remedy>> = {
  'await-plain-def': { mend: (line) => `async ${line}`, works: endsWell },
  'from-javascript-top-level': { mend: leaveOut, works: endsWell },
  'exceptions-try-line': { mend: leaveOut, works: endsWell },
  'taskgroup-too-early': { mend: leaveOut, works: endsWell },
  'timeouts-catch-line': {
    mend: replace('TimeoutError', 'KeyError'),
    works: ({ error }) => error === 'TimeoutError',
  },
  'scale-signal-line': {
    mend: replace('stop.set()', 'stop.set'),
    works: (trace) => printedLines(trace).join() === 'open',
  },
  'threads-cpu-call-here': {
    mend: replace('await report', 'asyncio.create_task(report)'),
    works: ({ elapsed }) => elapsed < 3,
  },
  'cancellation-swallowing-line': {
    mend: replace('BaseException', 'Exception'),
    works: prints('cancelled'),
    driver: [
      'async def main():',
      '    task = asyncio.create_task(listen(asyncio.Queue()))',
      '    await asyncio.sleep(1)',
      '    task.cancel()',
      '    await asyncio.wait([task], timeout=1)',
      '    print("cancelled" if task.done() else "goes on")',
      'asyncio.run(main())',
    ],
  },
  'real-io-blocking-line': {
    mend: replace('requests.get(url)', 'await asyncio.to_thread(requests.get, url)'),
    works: takes(1),
    modules: {
      requests:
        'import time\nclass Response:\n    status_code = 200\ndef get(url):\n    time.sleep(1)\n    return Response()\n',
    },
    driver: [
      'async def log(text):',
      '    pass',
      'async def main():',
      '    await asyncio.gather(check("a", log), check("b", log))',
      'asyncio.run(main())',
    ],
  },
  'loops-semaphore-line': {
    mend: replace('send(file)', 'with_permit(permits, send(file))'),
    works: takes(2),
    driver: [
      'async def with_permit(permits, sending):',
      '    async with permits:',
      '        await sending',
      'async def send(file):',
      '    await asyncio.sleep(1)',
      'asyncio.run(main(send, range(10)))',
    ],
  },
  'async-for-with-line': {
    mend: replace('await answer(message)', 'group.create_task(answer(message))'),
    works: takes(1),
    driver: [
      'async def messages():',
      '    for number in range(3):',
      '        yield number',
      'async def answer(message):',
      '    await asyncio.sleep(1)',
      'asyncio.run(serve(messages, answer))',
    ],
  },
  'event-loop-switch-line': {
    mend: leaveOut,
    works: (trace) => printedLines(trace).join() === 'tea,end,other',
    driver: [
      'async def other():',
      '    print("other")',
      'async def both():',
      '    await asyncio.gather(main(), other())',
      'asyncio.run(both())',
    ],
  },
};

/** Of these no run here says anything: another call slips in, a linter is asked, a client never sends. */
export const IN_WORDS = ['queues-locks-race-line', 'good-practice-lint-line', 'scale-silent-line'];

type Run = (program: Program) => Promise<RunResult>;

/** What a run says against the line that a question marks; null if no run says anything of its lines. */
export async function faultsOfMark(question: LineQuestion, run: Run): Promise<string[] | null> {
  const marked = question.choices.flatMap(({ line, correct }) => (correct ? [line] : []));
  const remedy = REMEDIES[question.id];
  const shown = remedy === undefined ? await named(question, run) : await mended(question, remedy, run);
  if (shown.length === 0) return remedy === undefined ? null : ['no line that it may be'];
  return shown.join() === marked.join() ? [] : [`line ${shown.join(', ')} instead of ${marked.join(', ')}`];
}

/** Of the lines that are offered, those that are told of a run: by its findings, or as where it failed. */
async function named({ code, choices }: LineQuestion, run: Run): Promise<number[]> {
  const result = await run({ source: code.join('\n') });
  // Of a syntax error, Python shows where it noticed.
  const failed = result.trace.error?.startsWith('SyntaxError') ? null : result.errorLine;
  const lines = [failed, ...findings(result).map(({ line }) => line)];
  return choices.flatMap(({ line }) => (lines.includes(line) ? [line] : []));
}

/** Of the lines that are offered, those at which the remedy works. */
async function mended(
  { code, choices }: LineQuestion,
  { mend, works, driver = [], modules = {} }: Remedy,
  run: Run,
): Promise<number[]> {
  const body = driver.length === 0 ? code : code.filter((line) => line !== 'asyncio.run(main())');
  const local = Object.fromEntries(
    Object.entries(modules).map(([name, source]) => [
      name,
      { source, filename: `${name}.py`, isPackage: false },
    ]),
  );
  const working: number[] = [];
  for (const { line } of choices) {
    const lines = body.map((text, index) => (index === line - 1 ? mend(text) : text));
    const { trace } = await run({ source: [...lines, ...driver].join('\n'), modules: local });
    if (works(trace)) working.push(line);
  }
  return working;
}
