import { sanitize, sanitizeLines } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { Transcript } from '../runs/transcript.ts';
import type { Target } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { tellError } from './outcome.ts';
import type { Script, ScriptRun } from './script.ts';
import { showFindings, showTimeline } from './summary.ts';

/** More tasks than these are a crowd: a transcript leaves out what each does. */
const MOST_TASKS = 100;

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
  const { script, result } = run;
  const { trace } = result;
  if (trace.events.length > 0) {
    if (context.screen.live && !options.instant) await replayRun(script, trace, options, context, signal);
    else transcribe(script, trace, context);
  }
  const { stderr } = result;
  if (stderr !== '') {
    context.io.stderr.write(joinLines(sanitizeLines(stderr.replace(/\n$/, ''))));
    if (context.io.stdout.isTTY) context.say(['']);
  }
  await showTimeline(run, context);
  tellError(result, context);
  await showFindings(run, target, options, context);
}

async function replayRun(
  { path: label, source }: Script,
  trace: Trace,
  { speed }: ScriptOptions,
  context: Context,
  signal?: AbortSignal,
): Promise<void> {
  const { replay } = await import('../replay/replay.ts');
  const options = { label, source, ...(speed !== undefined && { speed }), ...(signal && { signal }) };
  await replay(trace, options, context);
}

function transcribe({ path }: Script, trace: Trace, { io, screen, say }: Context): void {
  say([screen.theme.colour.bold(sanitize(path))]);
  const transcript = new Transcript(io.stdout, screen, trace.tasks.length > MOST_TASKS);
  for (const event of trace.events) transcript.onEvent(event);
  say(['']);
}
