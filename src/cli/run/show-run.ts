import { fitLines } from '../../terminal/screen/fit-lines.ts';
import { sanitizeLines } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { showTrace } from '../replay/show-trace.ts';
import type { Target } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { tellError } from './outcome.ts';
import type { ScriptRun } from './script.ts';
import { showFindings, showTimeline } from './summary.ts';

/**
 * Shows a run: as it went, on a live board where there is a terminal, else in words; and what is to be said of it.
 * @param signal ends the replay
 * @throws Interrupted on Ctrl-C
 */
export async function showRun(
  run: ScriptRun,
  target: Target,
  options: ScriptOptions,
  context: Context,
  signal?: AbortSignal,
): Promise<void> {
  const { path: label, source } = run.script;
  const { result } = run;
  const { trace, stderr } = result;
  const { speed, instant = false } = options;
  if (trace.events.length > 0) {
    const replay = { label, source, ...(speed && { speed }), ...(signal && { signal }) };
    await showTrace(trace, replay, instant, context);
  }
  if (stderr !== '') {
    const lines = sanitizeLines(stderr.replace(/\n$/, ''));
    context.io.stderr.write(joinLines(fitLines(lines, context.io.stderr)));
    if (context.io.stdout.isTTY) context.say(['']);
  }
  await showTimeline(trace, source, context);
  tellError(result, context);
  await showFindings(run, target, options, context);
}
