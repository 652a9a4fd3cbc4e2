import { dirname } from 'node:path';
import type { CPythonError } from '../../cpython/index.ts';
import type { InstalledPython, ScriptOptions, ScriptResult } from '../../cpython/installed/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { InstalledTarget } from './arguments.ts';

/** A script, or a module, and the installed Python that runs it. */
export class InstalledScript {
  private readonly python: InstalledPython;
  private readonly target: InstalledTarget;
  private readonly messages: Messages;
  private readonly onInterrupt: Io['onInterrupt'];

  private constructor(python: InstalledPython, target: InstalledTarget, { io, messages }: Context) {
    this.python = python;
    this.target = target;
    this.messages = messages;
    this.onInterrupt = io.onInterrupt;
  }

  /** @throws CliError if there is no such Python, or it is too old */
  static async find(target: InstalledTarget, context: Context): Promise<InstalledScript> {
    const { io, messages } = context;
    const { findPython, InstalledPython } = await import('../../cpython/installed/index.ts');
    const path = target.python.path;
    const scriptDirectory = target.file === null ? '.' : dirname(target.file);
    const search = { scriptDirectory, env: io.env, ...(path !== null && { path }) };
    const found = await usable(findPython(search), messages);
    return new InstalledScript(new InstalledPython(found, io.env), target, context);
  }

  /** On what it runs, and that nothing holds it. */
  get description(): string {
    const { version, path } = this.python.found;
    const { unsandboxed } = this.messages.run;
    return unsandboxed[this.target.python.virtual ? 'virtual' : 'real'](version, sanitize(path));
  }

  /**
   * @param signal ends the script
   * @throws CliError if Python cannot run it; the reason of `signal`
   */
  async run(options: ScriptOptions, signal?: AbortSignal): Promise<ScriptResult> {
    const { file, module, args, python } = this.target;
    const { virtual } = python;
    const script = file === null ? { module, args, virtual } : { file, args, virtual };
    // Ctrl-C is the script's while it runs.
    let isInterrupted = false;
    const stop = this.onInterrupt(() => {
      isInterrupted = true;
    });
    const running = this.python.run(script, {
      ...options,
      onStart: ({ end }) => signal?.addEventListener('abort', end),
    });
    const result = await usable(running, this.messages)
      .catch((error) => {
        // Python was interrupted before it came to the script: nothing is wrong with it.
        throw isInterrupted ? new Interrupted() : error;
      })
      .finally(stop);
    signal?.throwIfAborted();
    const hasBegun = result.stop === null || result.trace.events.length > 0;
    if (isInterrupted && !hasBegun) throw new Interrupted();
    // On the real clock, what was done until then has been seen already.
    if (virtual && result.trace.error === 'KeyboardInterrupt') throw new Interrupted();
    return result;
  }
}

/** @throws CliError for an error of Python's */
async function usable<T>(work: Promise<T>, { python: words }: Messages): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { CPythonError } = await import('../../cpython/index.ts');
    throw error instanceof CPythonError ? complaintOf(error, words) : error;
  }
}

function complaintOf(error: CPythonError, words: Messages['python']): CliError {
  const { installed } = words;
  const command = sanitize(error.command ?? '');
  const detail = sanitize(error.detail ?? '');
  switch (error.kind) {
    case 'not-found':
      return new CliError(
        command === 'python3' || command === 'python' ? installed.notFound : installed.notFoundAt(command),
      );
    case 'not-executable':
      return new CliError(installed.notExecutable(command, detail));
    case 'not-python':
      return new CliError(installed.notPython(command));
    case 'too-old':
      return new CliError(installed.tooOld(command, detail));
    default:
      return new CliError(words.unusable(sanitize(error.message)), EXIT.failed);
  }
}
