import type { ForeignLoop, Incomplete, ScriptResult } from '../../cpython/installed/index.ts';
import { describeStop } from '../../i18n/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { lastLine } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { exportIn } from '../runs/options.ts';
import { readSource } from '../watching/read-source.ts';
import type { InstalledTarget } from './arguments.ts';
import type { ScriptOptions } from './command.ts';
import { InstalledScript } from './installed-script.ts';
import { showLive } from './live-script.ts';
import { present } from './present.ts';
import { readScript, type Script } from './script.ts';
import { showRun } from './show-run.ts';
import { showFindings, showTimeline } from './summary.ts';

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
  const run = await InstalledScript.find(target, context);
  context.io.stderr.write(`asynctutor: ${run.description}\n`);
  const hasBoard = isLive(script, options, context);
  let loop: ForeignLoop | null = null;
  const onForeignLoop = (found: ForeignLoop): void => {
    loop = found;
  };
  const { exitCode, stop, incomplete } = await present(
    async () => {
      const result = hasBoard
        ? await showLive(
            run,
            script,
            onForeignLoop,
            (why) => describeIncomplete(why, context),
            context,
            signal,
          )
        : await run.run({ ...outputFor(options, context), onForeignLoop }, signal);
      return { script: withSource(script, result), result };
    },
    async (done) => {
      if (options.virtual) return showRun(done, target, options, context, signal);
      if (!hasBoard) context.say(['']);
      await showTimeline(done.result.trace, done.script.source, context);
      // Of half a run, they would be guesses.
      if (done.result.incomplete === null) await showFindings(done, target, options, context);
    },
    options,
    context,
  );
  if (loop !== null) context.io.stderr.write(`asynctutor: ${describeLoop(loop, context)}\n`);
  if (incomplete !== null && !hasBoard) {
    context.io.stderr.write(`asynctutor: ${describeIncomplete(incomplete, context)}\n`);
  }
  if (stop !== null) {
    // What it has ended itself, has the code that it said.
    const code = stop.kind === 'exit' ? exitCode : EXIT.failed;
    throw new CliError(describeStop(stop, context.messages.python), code);
  }
  if (exitCode !== 0) throw new CliError('', exitCode);
}

/** Whether it runs on the live board: not where it may want the keyboard, for the board would be in its way. */
function isLive({ source }: Script, options: ScriptOptions, { io, screen }: Context): boolean {
  const { json, step, virtual } = options;
  if (json || step || virtual || exportIn(options) !== undefined || !screen.live) return false;
  // A thread is handed the function itself: `to_thread(input, "Name? ")`.
  return !io.stdin.isTTY || !/\b(?:input|breakpoint|getpass)\s*[(,)]|\bstdin\b|\bpdb\b/.test(source);
}

/** With `--json`, standard output has place for nothing but the data. */
function outputFor({ json }: ScriptOptions, { io }: Context): { stdout?: (text: string) => void } {
  return json ? { stdout: (text) => io.stderr.write(`${text}\n`) } : {};
}

/** Which file a module is, only its run tells. */
function withSource(script: Script, { file }: ScriptResult): Script {
  if (script.source !== '' || file === null) return script;
  const source = readSource(file);
  return 'problem' in source ? script : { ...script, source: source.text };
}

function describeLoop({ name, isObserved }: ForeignLoop, { messages }: Context): string {
  const { foreignLoop, unobservedLoop } = messages.python.installed;
  return (isObserved ? foreignLoop : unobservedLoop)(sanitize(name));
}

function describeIncomplete(incomplete: Incomplete, { messages }: Context): string {
  const { tooLong, observerFailed } = messages.python.installed;
  if (incomplete.why === 'length') return tooLong;
  return observerFailed(sanitize(lastLine(incomplete.traceback)));
}
