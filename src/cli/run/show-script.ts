import type { RunResult } from '../../cpython/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { exportIn } from '../runs/options.ts';
import type { EmbeddedTarget } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { localModules } from './local-modules.ts';
import { checkOutcome, tellError } from './outcome.ts';
import { readScript, type Script } from './script.ts';
import { showRun } from './show-run.ts';
import { exportScript, stepScript, writeRun } from './views.ts';

/**
 * Runs a file on the embedded Python, once, and shows it as the options ask.
 * @param signal breaks it off
 * @throws CliError if the file is no program, or the script failed; Interrupted on Ctrl-C
 */
export async function showScript(
  target: EmbeddedTarget,
  options: ScriptOptions,
  context: Context,
  signal?: AbortSignal,
): Promise<void> {
  const script = readScript(target.file, target.args, context.messages);
  const run = () => discardKeys(context.io, (io) => execute(script, { ...context, io }, signal));
  let result: RunResult;
  if (exportIn(options) !== undefined) {
    result = await exportScript(script, run, options, context);
    tellError(result, context);
  } else {
    result = await run();
    if (options.json) writeRun(script, result, context);
    else if (options.step) await stepScript(script, result, options, context);
    else await showRun(script, result, target, options, context, signal);
    if (options.json || options.step) tellError(result, context);
  }
  checkOutcome(result, target, context);
}

async function execute(
  { path, source, args }: Script,
  { io, python }: Context,
  signal?: AbortSignal,
): Promise<RunResult> {
  const ending = new AbortController();
  const ignoreInterrupts = io.onInterrupt(() => ending.abort(new Interrupted()));
  try {
    const program = { source, filename: path, args, modules: localModules(path, source) };
    const ended = signal === undefined ? ending.signal : AbortSignal.any([ending.signal, signal]);
    return await python.execute(program, ended);
  } finally {
    ignoreInterrupts();
  }
}
