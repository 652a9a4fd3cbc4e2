import { describeFailure, describeProgramError, missingName, type Verdict } from '../../exercises/index.ts';
import { textIn } from '../../i18n/index.ts';
import { comparison, type Side, timeline } from '../../terminal/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { runResult } from '../../terminal/page/run-result.ts';
import { sanitizeLines } from '../../terminal/text/index.ts';
import { wrapCode } from '../../terminal/text/width.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { describeSourceProblem } from '../watching/read-source.ts';
import type { Work } from './work.ts';

/** More at once would help nobody. */
const MOST_FAILURES = 3;

/** Longer outputs and tracebacks are cut. */
const MOST_LINES = 12;

/** What came of the program that was saved last. @param hasKeys whether there are keys, of which some may be of use now */
export function verdictLines(work: Work, context: Context, hasKeys = true): string[] {
  const { messages, screen } = context;
  const { problem, judged } = work;
  if (problem !== null) {
    const words = messages.exercise;
    const what = problem === 'missing' ? words.gone : words.stays;
    return [
      ...headLines('failed', describeSourceProblem(problem, work.path, messages), context),
      ...sentence(what, '', screen),
    ];
  }
  if (judged === null) return [];
  const { verdict } = judged;
  return [
    ...(verdict.passed ? passedLines(work, context, hasKeys) : failureLines(verdict, context)),
    ...runLines(verdict, work.possible, context),
  ];
}

function headLines(look: 'done' | 'failed', text: string, { screen }: Context): string[] {
  const { glyph, paint } = screen.theme.states[look];
  const { colour, accessible } = screen.theme;
  const bold = (sign: string) => paint(colour.bold(sign));
  return sentence(text, accessible ? '' : `${glyph} `, screen, bold).map((row) => colour.bold(row));
}

function passedLines(work: Work, context: Context, hasKeys: boolean): string[] {
  const { messages, screen } = context;
  const { verdict: words } = messages.exercise;
  const others = work.exercise.others?.length ?? 0;
  // The tries are those of this sitting: a file of last time has seen others.
  const isCounted = work.tries > 0 && !work.isOld && !work.isSolutionSeen;
  const head = isCounted ? words.passedAt(work.tries) : words.passed;
  return [
    ...headLines('done', head, context),
    ...(others === 0 || !hasKeys ? [] : sentence(words.others(others), '', screen)),
    ...(hasKeys ? sentence(work.next === null ? words.allDone : words.next(work.next), '', screen) : []),
  ];
}

function failureLines({ failures, programError, runs }: Verdict, context: Context): string[] {
  const { messages, language, screen } = context;
  const { verdict: words } = messages.exercise;
  const { colour, marks, accessible } = screen.theme;
  const bullet = accessible ? '' : `${marks.bullet} `;
  if (programError !== null) {
    const said = sentence(describeProgramError(programError, messages, language), bullet, screen);
    if (missingName(programError) !== null) return [...headLines('failed', words.failed, context), ...said];
    const traceback = sanitizeLines(programError.traceback?.trimEnd() ?? '').slice(-MOST_LINES);
    return [
      ...headLines('failed', words.broken, context),
      ...said,
      ...traceback.flatMap((text) => wrapCode(text, screen.width - 1)).map((text) => colour.red(text)),
    ];
  }
  const shown = failures.slice(0, MOST_FAILURES);
  const more = failures.length - shown.length;
  const title = runs.at(-1)?.title ?? null;
  return [
    ...headLines('failed', words.failed, context),
    ...(title === null ? [] : sentence(words.in(textIn(title, language)), '', screen)),
    ...shown.flatMap((failure) => sentence(describeFailure(failure, messages, language), bullet, screen)),
    ...(more > 0 ? sentence(words.more(more), '', screen) : []),
  ];
}

/** The learner's run over the possible one, and what it printed: the run that failed, or the first. */
function runLines(verdict: Verdict, possible: Verdict | null, context: Context): string[] {
  const index = verdict.passed ? 0 : verdict.runs.length - 1;
  const own = verdict.runs[index]?.result.trace;
  // Without a name that the check calls, its run shows nothing of the program.
  const isBegun = verdict.programError === null || missingName(verdict.programError) === null;
  if (own === undefined || !isBegun) return [];
  const { screen } = context;
  const other = possible?.runs[index]?.result.trace;
  // A solution as fast as the best is compared with nothing.
  const isBest = verdict.passed && other?.elapsed === own.elapsed;
  const output = runResult({ output: own.output.slice(0, MOST_LINES) }, screen);
  return [
    ...chartLines({ trace: own, isWrong: !verdict.passed }, isBest ? undefined : other, context),
    ...(own.output.length === 0 ? [] : ['', ...output]),
    ...(own.output.length > MOST_LINES ? [screen.theme.marks.ellipsis] : []),
  ];
}

/** Two runs on one axis; none where nothing in them takes time. */
export function chartLines(
  own: Omit<Side, 'label'>,
  possible: Trace | undefined,
  { screen, messages }: Context,
): string[] {
  const { yours, possible: other } = messages.exercise.verdict;
  const sides: Side[] = [
    { label: yours, ...own },
    ...(possible === undefined ? [] : [{ label: other, trace: possible }]),
  ];
  if (!sides.some(({ trace }) => trace.elapsed > 0 || trace.tasks.length > 1)) return [];
  return ['', ...(sides.length === 1 ? timeline(own.trace, screen) : comparison(sides, screen))];
}
