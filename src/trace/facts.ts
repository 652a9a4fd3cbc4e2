import type { Trace } from './trace.ts';

/** The form of a fact. A count has the form `seconds`: both are numbers. */
export type FactForm = 'seconds' | 'line' | 'lines';

/** Seconds or a count; a line; lines or names. `null`: none, or never. */
export type Fact = number | string | readonly string[] | null;

const fact = (form: FactForm, of: (trace: Trace) => Fact) => ({ form, of });

const FACTS = {
  elapsed: fact('seconds', ({ elapsed }) => rounded(elapsed)),
  'line-count': fact('seconds', ({ output }) => output.length),
  'task-count': fact('seconds', ({ tasks }) => tasks.length),
  lines: fact('lines', printedLines),
  'first-line': fact('line', (trace) => printedLines(trace)[0] ?? null),
  'last-line': fact('line', (trace) => printedLines(trace).at(-1) ?? null),
  'finish-order': fact('lines', finishOrder),
  cancelled: fact('lines', ({ tasks }) =>
    tasks.flatMap(({ name, outcome }) => (outcome === 'cancelled' ? [name] : [])),
  ),
  result: fact('line', ({ result }) => result ?? null),
  error: fact('line', ({ error }) => error ?? null),
  warnings: fact('lines', ({ events }) =>
    events.flatMap((event) => (event.type === 'reported' ? [messageOf(event.text)] : [])),
  ),
};

export type Ask =
  | keyof typeof FACTS
  /** When this line is printed, in seconds. `check` allows only one such line. */
  | { readonly 'line-time': string }
  /** The name of the first task that runs after the one that prints this line. */
  | { readonly 'next-task': string };

export function formOf(ask: Ask): FactForm {
  if (typeof ask === 'string') return FACTS[ask].form;
  return 'line-time' in ask ? 'seconds' : 'line';
}

export function factOf(ask: Ask, trace: Trace): Fact {
  if (typeof ask === 'string') return FACTS[ask].of(trace);
  if ('next-task' in ask) return nextTask(trace, ask['next-task']);
  const expected = withoutAddresses(ask['line-time']);
  const line = trace.output.find(({ text }) => withoutAddresses(text) === expected);
  return line === undefined ? null : rounded(line.t);
}

/** The printed lines, with `0x…` for each address in memory. */
export function printedLines({ output }: Trace): string[] {
  return output.map(({ text }) => withoutAddresses(text));
}

/** A line with `0x…` for each address in memory, which differs from run to run. */
export function withoutAddresses(line: string): string {
  return line.replace(/\b0x[0-9a-f]+\b/g, '0x…');
}

/** The names of the tasks in the order in which they end, without `asyncio.run`'s own. */
function finishOrder({ tasks, events }: Trace): string[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return events.flatMap((event) => {
    const task = event.type === 'finished' ? byId.get(event.task) : undefined;
    return task === undefined || task.parent === null ? [] : [task.name];
  });
}

function nextTask({ tasks, events }: Trace, text: string): string | null {
  const index = events.findIndex((event) => event.type === 'printed' && event.text === text);
  const line = events[index];
  if (line?.type !== 'printed') return null;
  for (const event of events.slice(index + 1)) {
    if (event.type !== 'started' && event.type !== 'resumed') continue;
    if (event.task !== line.task) return tasks.find(({ id }) => id === event.task)?.name ?? null;
  }
  return null;
}

/** The message of a report, without the exception that the recorder adds after a dash. */
function messageOf(report: string): string {
  return report.split(' — ', 1)[0] as string;
}

/** To microseconds: 0.1 + 0.2 is 0.3. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
