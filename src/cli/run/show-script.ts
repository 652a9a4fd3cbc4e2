import type { RunResult } from '../../cpython/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import type { EmbeddedTarget } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { localModules } from './local-modules.ts';
import { checkOutcome, tellLostFiles } from './outcome.ts';
import { present } from './present.ts';
import { readScript, type Script } from './script.ts';
import { showRun } from './show-run.ts';

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
  // Keys between the run, its replay and the end are for none of them, and not for the shell either.
  const result = await discardKeys(context.io, (io) => {
    const own = { ...context, io };
    return present(
      async () => ({ script, result: await execute(script, options, own, signal) }),
      (run) => showRun(run, target, options, own, signal),
      options,
      own,
    );
  });
  tellLostFiles(result, target, context);
  checkOutcome(result, target, context);
}

async function execute(
  { path, source, args }: Script,
  { step, html }: ScriptOptions,
  { io, screen, messages, python }: Context,
  signal?: AbortSignal,
): Promise<RunResult> {
  const ending = new AbortController();
  const ignoreInterrupts = io.onInterrupt(() => ending.abort(new Interrupted()));
  try {
    const program = { source, filename: path, args, modules: localModules(path, source) };
    const ended = signal === undefined ? ending.signal : AbortSignal.any([ending.signal, signal]);
    // On the board `s` leads into the stepper.
    const locals = screen.live || step === true || html !== undefined;
    const running = python.execute(program, { signal: ended, locals });
    // Elsewhere the output is the run's alone.
    return await (screen.live
      ? sayWhile(messages.run.running(sanitize(path)), running, screen, io)
      : running);
  } finally {
    ignoreInterrupts();
  }
}
