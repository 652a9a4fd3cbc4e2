import type { Context } from '../context/context.ts';
import { targetOf } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { showInstalled } from './show-installed.ts';
import { showScript } from './show-script.ts';
import { watchScript } from './watch-script.ts';

/**
 * Runs a script of the learner's, and shows what it did.
 * @param operands the file, unless a module is to be run, and the arguments
 * @throws CliError for options that do not fit, a file that is no program, or a script that failed; Interrupted on Ctrl-C
 */
export async function runScript(
  operands: readonly string[],
  options: ScriptOptions,
  context: Context,
): Promise<void> {
  const target = targetOf(operands, options, context);
  const show = (signal?: AbortSignal) =>
    target.python === null
      ? showScript(target, options, context, signal)
      : showInstalled(target, options, context, signal);
  if (options.watch && target.file !== null) await watchScript(target.file, show, context);
  else await show();
}
