import type { z } from 'zod';
import type { RunResult } from '../../cpython/index.ts';
import { describeFinding, findings } from '../../findings/index.ts';
import { History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { exportIn, type RunOptions } from '../runs/options.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { pythonListing } from '../runs/step-listing.ts';
import { pageOf } from './finding-page.ts';
import { tellError } from './outcome.ts';
import type { runSchema } from './schema.ts';
import type { ScriptRun } from './script.ts';

/**
 * Runs a script, and shows it as the options ask.
 * @param show shows a run where they ask for nothing
 * @throws CliError if a file cannot be written, or the terminal is too small; Interrupted on Ctrl-C
 */
export async function present<Result extends RunResult>(
  execute: () => Promise<ScriptRun<Result>>,
  show: (run: ScriptRun<Result>) => Promise<void>,
  options: RunOptions,
  context: Context,
): Promise<Result> {
  const isExport = exportIn(options) !== undefined;
  const run = await (isExport ? exportRun(execute, options, context) : execute());
  if (options.json) writeRun(run, context);
  else if (options.step) await stepRun(run, options, context);
  else if (!isExport) {
    await show(run);
    return run.result;
  }
  tellError(run.result, context);
  return run.result;
}

async function exportRun<Result extends RunResult>(
  execute: () => Promise<ScriptRun<Result>>,
  options: RunOptions,
  context: Context,
): Promise<ScriptRun<Result>> {
  const { exportRuns } = await import('../runs/export-runs.ts');
  const runs: ScriptRun<Result>[] = [];
  const pictures = async () => {
    const run = await execute();
    runs.push(run);
    const { path, source } = run.script;
    const { trace } = run.result;
    const listing = { language: 'python' as const, code: source, lines: trace.events.map(sourceLine) };
    const summary = context.messages.run.clocks[trace.clock];
    return [{ title: path, summary, sides: [{ label: path, trace, listing }] }];
  };
  await exportRuns(pictures, options, context);
  return runs[0] as ScriptRun<Result>;
}

async function stepRun(
  { script, result }: ScriptRun,
  { speed }: RunOptions,
  context: Context,
): Promise<void> {
  const { stepRuns } = await import('../runs/step-runs.ts');
  const { trace } = result;
  const listing = await pythonListing(script.source, trace, context.screen);
  const run = { title: script.path, history: new History(trace), listings: [listing] };
  await stepRuns(new ProgramRuns([async () => run]), context, speed);
}

/** Writes the run as JSON: its trace, and what was noticed in it. */
function writeRun({ script, result }: ScriptRun, { messages, sayData }: Context): void {
  const { trace, traceback, stderr } = result;
  const data: z.infer<typeof runSchema> = {
    file: script.path,
    trace,
    findings: findings(result).map((each) => ({
      ...each,
      page: pageOf(each),
      message: describeFinding(each, messages),
    })),
    traceback,
    stderr,
  };
  sayData(data, 0);
}
