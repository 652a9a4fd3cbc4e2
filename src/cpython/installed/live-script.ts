import { delimiter, join } from 'node:path';
import { CPythonError } from '../errors.ts';
import { BatchReader } from './batch-reader.ts';
import { type LiveEnd, type LiveRecord, LiveRecords } from './live-records.ts';
import { LiveRun } from './live-run.ts';
import { outlineOf } from './outline-of.ts';
import type { ForeignLoop, Incomplete, Script, ScriptOptions, ScriptResult } from './script.ts';
import { DESCRIPTOR, type Interpreter, type ScriptExit, ScriptProcess } from './script-process.ts';

/** Runs a script on the real clock, and reports its events as they happen. */
export async function runLive(
  interpreter: Interpreter,
  script: Script,
  options: ScriptOptions,
): Promise<ScriptResult> {
  const run = new LiveRun(options.onEvent ?? (() => {}));
  const records = new LiveRecords();
  /** When the run has begun, on the clock of `performance.now()`: the harness is loaded. */
  let start: number | undefined;
  let file: string | null = null;
  let loop: ForeignLoop | null = null;
  let end: LiveEnd | undefined;
  let incomplete: Incomplete | null = null;
  let failure: string | undefined;
  const note = (record: LiveRecord): void => {
    switch (record.kind) {
      case 'hello':
        start = performance.now();
        break;
      case 'file':
        file = record.path;
        break;
      case 'loop':
        loop = { name: record.name, isObserved: record.isObserved };
        options.onForeignLoop?.(loop);
        break;
      case 'incomplete':
        incomplete =
          record.traceback === null ? { why: 'length' } : { why: 'failure', traceback: record.traceback };
        options.onIncomplete?.(incomplete);
        break;
      case 'end':
        end = record.end;
        break;
      default:
        run.note(record);
    }
  };
  const reader = new BatchReader((batch) => records.read(batch, note));
  const read = (chunk: Buffer): void => {
    if (failure !== undefined) return;
    try {
      reader.push(chunk);
    } catch (error) {
      // The script itself has written to the harness's descriptor.
      failure = `what it tells makes no sense: ${(error as Error).message}`;
    }
  };
  const target = 'file' in script ? [script.file.replace(/^-/, './-')] : ['-m', script.module];
  const args = [...target, ...(script.args ?? [])];
  const isPiped = typeof options.stdout === 'function';
  const observed = { ...interpreter, env: observedEnv(interpreter, isPiped) };
  const child = new ScriptProcess(observed, args, options, read);
  options.onStart?.(child);
  const exit = await child.exit;
  if (start === undefined || failure !== undefined)
    throw new CPythonError('harness', `Python's harness failed: ${failure ?? 'it was not loaded'}`);
  const text: string | null = file ?? ('file' in script ? script.file : null);
  return {
    // A script that a signal has ended says nothing of its end.
    trace: run.trace(end?.elapsed ?? (exit.time - start) / 1000, endingOf(end, exit)),
    outline: text === null ? null : await outlineOf(interpreter, text),
    stop: null,
    errorLine: end?.errorLine ?? null,
    traceback: null,
    stderr: '',
    lostFiles: [],
    exitCode: exit.code,
    file: text,
    loop,
    incomplete,
  };
}

/** The environment in which Python loads the harness before the script. The harness restores it for the script. */
function observedEnv({ env, harness }: Interpreter, isPiped: boolean): NodeJS.ProcessEnv {
  const { PYTHONPATH = '' } = env;
  const folder = join(harness, 'live');
  return {
    ...env,
    PYTHONPATH: PYTHONPATH === '' ? folder : `${folder}${delimiter}${PYTHONPATH}`,
    ASYNCTUTOR_OBSERVER: `${DESCRIPTOR}:${isPiped ? 'lines' : ''}:${PYTHONPATH}`,
  };
}

function endingOf(
  end: LiveEnd | undefined,
  { code, signal }: ScriptExit,
): { result: string } | { error: string } {
  if (end !== undefined && end.error !== null) return { error: end.error };
  if (signal !== null) return { error: `ended by ${signal}` };
  if (code === 0) return { result: end?.result ?? 'None' };
  return { error: end === undefined ? `ended with exit code ${code}` : `SystemExit: ${code}` };
}
