import { sanitize } from '../../terminal/text/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { Transcript } from '../runs/transcript.ts';
import type { ReplayEnd, ReplayOptions } from './replay.ts';

/** More tasks than these are a crowd: a transcript leaves out what each does. */
const MOST_TASKS = 100;

/**
 * Shows a finished run as it went: on a live board where there is a terminal, else in words.
 * @param isInstant has it in words in any case
 * @throws Interrupted on Ctrl-C; the reason of the signal
 */
export async function showTrace(
  trace: Trace,
  options: ReplayOptions,
  isInstant: boolean,
  context: Context,
): Promise<ReplayEnd> {
  const { screen, io, say } = context;
  if (screen.live && !isInstant) {
    const { replay } = await import('./replay.ts');
    return replay(trace, options, context);
  }
  say([screen.theme.colour.bold(sanitize(options.label))]);
  const transcript = new Transcript(io.stdout, screen, trace.tasks.length > MOST_TASKS);
  for (const event of trace.events) transcript.onEvent(event);
  say(['']);
  return 'done';
}
