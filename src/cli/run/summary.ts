import { findings } from '../../findings/index.ts';
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
export async function showTimeline(
  trace: Trace,
  source: string,
  { screen, messages, say }: Context,
): Promise<void> {
  if (!hasLanes(trace)) {
    if (trace.error === undefined) say([...wrap(messages.run.noTasks, screen.width - 1), '']);
    return;
  }
  const hasCode = screen.live && source !== '';
  const code = hasCode ? await paintedCode(source, 'python', screen) : null;
  say([...(code === null ? timeline(trace, screen) : runWithCode(trace, code, screen)), '']);
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
