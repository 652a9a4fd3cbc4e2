import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Attempt } from '../attempt.ts';
import { harnessFailure } from '../errors.ts';
import { LineReader, parseLine } from '../line-reader.ts';
import { GRACE, LIMITS } from '../protocol.ts';
import { resultOf } from '../result.ts';
import type { Script, ScriptOptions, ScriptResult } from './script.ts';
import { DESCRIPTOR, type Interpreter, ScriptProcess } from './script-process.ts';

const BOOT =
  'import sys; sys.path.insert(0, sys.argv[1]); import virtual_run; virtual_run.main(int(sys.argv[2]))';

/** Runs a script on the virtual clock. Its output is in the trace alone. */
export async function runVirtually(
  interpreter: Interpreter,
  script: Script,
  options: ScriptOptions,
): Promise<ScriptResult> {
  const limits = { ...LIMITS, bytes: Number.POSITIVE_INFINITY, ...options.limits };
  const attempt = new Attempt();
  let file = 'file' in script ? resolve(script.file) : null;
  let timer: NodeJS.Timeout | undefined;
  const reader = new LineReader((line) => {
    // The first line comes before the script begins: the start of Python does not count.
    timer ??= setTimeout(() => {
      attempt.isOverdue = true;
      child.stop(GRACE);
    }, limits.seconds * 1000);
    const report = parseLine(line);
    if (report === null) return;
    if ('file' in report) file = report.file as string;
    else attempt.note(report);
  });
  const args = ['-c', BOOT, interpreter.harness, String(DESCRIPTOR)];
  const child = new ScriptProcess(interpreter, args, options, (chunk) => reader.push(chunk));
  options.onStart?.(child);
  child.send(JSON.stringify({ ...requestFor(script), limits: { outputBytes: limits.outputBytes } }));
  const exit = await child.exit.finally(() => clearTimeout(timer));
  if (attempt.failure !== undefined) throw harnessFailure(attempt.failure);
  // The harness cannot tell Ctrl-C from the time limit.
  if (!attempt.isOverdue && attempt.limit?.kind === 'time') attempt.limit = undefined;
  if (attempt.end !== undefined) attempt.done = { done: '', memoryRefused: false };
  const result = resultOf(attempt, limits);
  return { ...result, exitCode: codeOf(attempt) ?? exit.code, file, loop: null, incomplete: null };
}

function requestFor(script: Script): object {
  const { args = [] } = script;
  if ('module' in script) return { module: script.module, args, directory: process.cwd() };
  const filename = resolve(script.file);
  return { filename, args, directory: dirname(realpathSync(filename)) };
}

/** The exit code that Python would have had; null if the script did not end. */
function codeOf({ end }: Attempt): number | null {
  if (end === undefined) return null;
  const [, code] = /^SystemExit: (.*)/s.exec(end.error ?? '') ?? [];
  if (code !== undefined) return /^-?\d+$/.test(code) ? Number(code) & 0xff : 1;
  if (end.error === 'KeyboardInterrupt') return 128 + constants.signals.SIGINT;
  return end.error === undefined ? 0 : 1;
}
