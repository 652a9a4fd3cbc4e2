import { findings } from '../../findings/index.ts';
import type { PaintedCode } from '../../terminal/code/painted-code.ts';
import { runWithCode, timeline } from '../../terminal/index.ts';
import { wrap } from '../../terminal/text/index.ts';
import { drifts, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { commandLines } from '../runs/command-lines.ts';
import { paintedCode } from '../runs/painted-code.ts';
import type { Target } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { commandWords } from './command-words.ts';
import type { ScriptRun } from './script.ts';

/** Shows the lanes of a run, which stay: on a terminal with its code. */
export async function showTimeline(trace: Trace, source: string, context: Context): Promise<void> {
  const { screen, say } = context;
  const code = screen.live && source !== '' ? await paintedCode(source, 'python', screen) : null;
  const rows = runPicture(trace, code, screen.height, context);
  if (rows.length > 0) say([...rows, '']);
}

/** The lanes of a run, with its code if there is any; of one without lanes, why there are none. */
export function runPicture(
  trace: Trace,
  code: PaintedCode | null,
  height: number,
  { screen, messages }: Pick<Context, 'screen' | 'messages'>,
): string[] {
  const { width, theme } = screen;
  if (!hasLanes(trace)) return trace.error === undefined ? wrap(messages.run.noTasks, width - 1) : [];
  return code === null ? timeline(trace, screen) : runWithCode(trace, code, { width, height, theme });
}

/** Says what there is to notice in a run, and how to go on. */
export async function showFindings(
  { script, result }: ScriptRun,
  target: Target,
  { watch }: ScriptOptions,
  context: Context,
): Promise<void> {
  const { say } = context;
  const { next } = context.messages.run;
  const found = findings(result);
  if (found.length > 0 || (hasLanes(result.trace) && result.trace.error === undefined)) {
    // What reads Markdown is not needed before.
    const { findingLines } = await import('./finding-lines.ts');
    say([...findingLines(found, script.source, context), '']);
  }
  if (result.trace.events.length === 0 || watch) return;
  const step = [next.step, commandWords(target, '--step')] as const;
  const again = [next.watch, commandWords(target, '--watch')] as const;
  say(commandLines(target.file === null ? [step] : [step, again], context));
}

function hasLanes(trace: Trace): boolean {
  return trace.tasks.length > 0 || drifts(trace).length > 0;
}
