import type { RunResult } from '../../cpython/index.ts';
import { timeline } from '../../terminal/index.ts';
import { sanitize, sanitizeLines, wrap } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import { drifts, History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { commandLines } from '../runs/command-lines.ts';
import { exportRuns } from '../runs/export-runs.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { stepListing } from '../runs/step-listing.ts';
import { stepRuns } from '../runs/step-runs.ts';
import { Transcript } from '../runs/transcript.ts';
import type { Target } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { commandWords } from './command-words.ts';
import type { Script } from './script.ts';

/** More tasks than these are a crowd: a transcript leaves out what each does. */
const MOST_TASKS = 100;

/** Shows a run: as it went, then its timeline, what there is to notice in it, and how to go on. */
export async function showRun(
  { path }: Script,
  { trace, stderr }: RunResult,
  target: Target,
  _options: ScriptOptions,
  context: Context,
): Promise<void> {
  const { io, screen, messages, say } = context;
  const { next, noTasks } = messages.run;
  if (trace.events.length > 0) say([screen.theme.colour.bold(sanitize(path))]);
  const transcript = new Transcript(io.stdout, screen, trace.tasks.length > MOST_TASKS);
  for (const event of trace.events) transcript.onEvent(event);
  if (stderr !== '') io.stderr.write(joinLines(sanitizeLines(stderr.replace(/\n$/, ''))));
  if (trace.tasks.length > 0 || drifts(trace).length > 0) say(['', ...timeline(trace, screen), '']);
  else if (trace.error === undefined) say(['', ...wrap(noTasks, screen.width - 1), '']);
  if (trace.events.length === 0) return;
  say(
    commandLines(
      [
        [next.step, commandWords(target, '--step')],
        [next.watch, commandWords(target, '--watch')],
      ],
      context,
    ),
  );
}

export async function stepScript(
  { path, source }: Script,
  { trace }: RunResult,
  { speed }: ScriptOptions,
  context: Context,
): Promise<void> {
  const listing = await stepListing('Python', 'python', source, trace.events.map(sourceLine), context.screen);
  const run = { title: path, history: new History(trace), listings: [listing] };
  await stepRuns(new ProgramRuns([async () => run]), context, speed);
}

/** Writes the run down, in files or as marbles. */
export async function exportScript(
  { path }: Script,
  run: () => Promise<RunResult>,
  options: ScriptOptions,
  context: Context,
): Promise<RunResult> {
  const results: RunResult[] = [];
  const pictures = async () => {
    const result = await run();
    results.push(result);
    return [
      { title: path, summary: context.messages.run.embedded, sides: [{ label: '', trace: result.trace }] },
    ];
  };
  await exportRuns(pictures, options, context);
  return results[0] as RunResult;
}

/** Writes the run as JSON: its trace, and what was noticed in it. */
export function writeRun({ path }: Script, { trace, traceback, stderr }: RunResult, { say }: Context): void {
  say([JSON.stringify({ file: path, trace, traceback, stderr })]);
}
