import type { ForeignLoop, ScriptResult } from '../../cpython/installed/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { exportIn } from '../runs/options.ts';
import type { InstalledTarget } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { InstalledRun } from './installed-run.ts';
import { showLive } from './live-script.ts';
import { readScript, type Script } from './script.ts';
import { showFindings, showTimeline } from './summary.ts';
import { exportScript, stepScript, writeRun } from './views.ts';

/** What reads the terminal: a board would be in its way. */
const READS_TERMINAL = /\b(?:input|breakpoint|getpass)\s*\(|\bstdin\b|\bpdb\b/;

/**
 * Runs a script on the installed Python, once, and shows it as the options ask. Its exit code becomes this command's.
 * @param signal ends the script
 * @throws CliError if it cannot be run, or has ended with an exit code; the reason of `signal`
 */
export async function showInstalled(
  target: InstalledTarget,
  options: ScriptOptions,
  context: Context,
  signal?: AbortSignal,
): Promise<void> {
  const { file, module, args } = target;
  const script =
    file === null ? { path: module, source: '', args } : readScript(file, args, context.messages);
  const run = await InstalledRun.find(target, context);
  context.io.stderr.write(`asynctutor: ${run.description}\n`);
  const { exitCode } = await show(run, script, target, options, context, signal);
  if (exitCode !== 0) throw new CliError('', exitCode);
}

async function show(
  run: InstalledRun,
  script: Script,
  target: InstalledTarget,
  options: ScriptOptions,
  context: Context,
  signal?: AbortSignal,
): Promise<ScriptResult> {
  const { io, screen } = context;
  const tell = (text: string) => io.stderr.write(`asynctutor: ${text}\n`);
  const onForeignLoop = (loop: ForeignLoop) => tell(describeLoop(loop, context));
  if (exportIn(options) !== undefined)
    return exportScript(script, () => run.run({ onForeignLoop }, signal), options, context);
  if (options.json) {
    // The output has place for nothing but the data.
    const stdout = (text: string) => io.stderr.write(`${text}\n`);
    const result = await run.run({ stdout, onForeignLoop }, signal);
    writeRun(script, result, context);
    return result;
  }
  if (options.step) {
    const result = await run.run({ onForeignLoop }, signal);
    await stepScript(script, result, options, context);
    return result;
  }
  const readsTerminal = io.stdin.isTTY && READS_TERMINAL.test(script.source);
  let loop: ForeignLoop | null = null;
  const noteLoop = (found: ForeignLoop) => {
    loop = found;
  };
  const result =
    screen.live && !readsTerminal
      ? await showLive(run, script, noteLoop, context, signal)
      : await runBare(run, noteLoop, context, signal);
  if (loop !== null) tell(describeLoop(loop, context));
  showTimeline(result, context);
  await showFindings(script, result, target, options, context);
  return result;
}

/** Runs it with the streams of its own: what it writes is all that is seen. */
async function runBare(
  run: InstalledRun,
  onForeignLoop: (loop: ForeignLoop) => void,
  { say }: Context,
  signal?: AbortSignal,
): Promise<ScriptResult> {
  const result = await run.run({ onForeignLoop }, signal);
  say(['']);
  return result;
}

function describeLoop({ name, isObserved }: ForeignLoop, { messages }: Context): string {
  const { foreignLoop, unobservedLoop } = messages.python.installed;
  return (isObserved ? foreignLoop : unobservedLoop)(sanitize(name));
}
