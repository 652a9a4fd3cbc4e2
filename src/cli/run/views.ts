import type { RunResult } from '../../cpython/index.ts';
import { describeFinding, findings } from '../../findings/index.ts';
import { History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { exportRuns } from '../runs/export-runs.ts';
import type { RunOptions } from '../runs/options.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { stepListing } from '../runs/step-listing.ts';
import { stepRuns } from '../runs/step-runs.ts';
import type { Script } from './script.ts';

/** @throws CliError if the terminal is too small; Interrupted on Ctrl-C */
export async function stepScript(
  { path, source }: Script,
  { trace }: RunResult,
  { speed }: RunOptions,
  context: Context,
): Promise<void> {
  const listing = await stepListing('Python', 'python', source, trace.events.map(sourceLine), context.screen);
  const run = { title: path, history: new History(trace), listings: [listing] };
  await stepRuns(new ProgramRuns([async () => run]), context, speed);
}

/**
 * Runs a script, and writes the run down: in files, or as marbles.
 * @throws CliError if a file cannot be written
 */
export async function exportScript<Result extends RunResult>(
  { path, source }: Script,
  run: () => Promise<Result>,
  options: RunOptions,
  context: Context,
): Promise<Result> {
  const results: Result[] = [];
  const pictures = async () => {
    const result = await run();
    results.push(result);
    const { trace } = result;
    const listing = { language: 'python' as const, code: source, lines: trace.events.map(sourceLine) };
    const summary = context.messages.run.clocks[trace.clock];
    return [{ title: path, summary, sides: [{ label: path, trace, listing }] }];
  };
  await exportRuns(pictures, options, context);
  return results[0] as Result;
}

/** Writes the run as JSON: its trace, and what was noticed in it. */
export function writeRun({ path }: Script, result: RunResult, { messages, say }: Context): void {
  const { trace, traceback, stderr } = result;
  const found = findings(result).map((each) => ({ ...each, message: describeFinding(each, messages) }));
  say([JSON.stringify({ file: path, trace, findings: found, traceback, stderr })]);
}
