import { realpathSync } from 'node:fs';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { checkRunOptions } from '../runs/options.ts';
import type { ScriptOptions } from './command.ts';

/** A file for the embedded Python; or a file or a module for the installed one. */
export type Target = EmbeddedTarget | InstalledTarget;

export interface EmbeddedTarget {
  /** As it was given. */
  readonly file: string;
  readonly module: null;
  /** What it finds in `sys.argv`. */
  readonly args: readonly string[];
  readonly python: null;
}

export type InstalledTarget = (
  | { readonly file: string; readonly module: null }
  | { readonly file: null; readonly module: string }
) & {
  readonly args: readonly string[];
  /** The interpreter, if one was named; and whether it shall run on the virtual clock. */
  readonly python: { readonly path: string | null; readonly virtual: boolean };
};

/**
 * Reads the command line: in `run --python FILE.py`, where an option takes what may be its value, the script is no
 * interpreter.
 * @throws CliError for options that do not go with each other, or if there is nothing to run
 */
export function targetOf(
  operands: readonly string[],
  options: ScriptOptions,
  context: Pick<Context, 'messages' | 'program'>,
): Target {
  const { messages } = context;
  const { errors } = messages.run;
  const { python, module = null, virtual, watch } = options;
  checkRunOptions(options, ['step', 'json'], messages);
  if (python === undefined && module !== null)
    throw new CliError(errors.moduleAlone(commandFor(`run --python -m ${module}`, context)));
  if (python === undefined && virtual) throw new CliError(errors.virtualAlone);
  if (python !== undefined && !virtual && (options.instant || options.speed !== undefined))
    throw new CliError(errors.realClock(options.instant ? '--instant' : '--speed'));
  if (watch && (options.step || options.json))
    throw new CliError(errors.watchOnce(options.step ? '--step' : '--json'));
  const isScript =
    typeof python === 'string' && module === null && (python.endsWith('.py') || operands.length === 0);
  const [file = null, ...args] = isScript ? [python, ...operands] : operands;
  const path = typeof python === 'string' && !isScript ? python : null;
  const installed = { path, virtual: virtual === true };
  if (module !== null) {
    if (watch) throw new CliError(errors.watchModule);
    return { file: null, module, args: operands, python: installed };
  }
  if (file === null) throw new CliError(errors.noFile(commandFor('run', context)));
  for (const flag of ['svg', 'html', 'perfetto'] as const) {
    const written = options[flag];
    if (written !== undefined && isSameFile(written, file))
      throw new CliError(errors.overScript(`--${flag}`));
  }
  return { file, module: null, args, python: python === undefined ? null : installed };
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
