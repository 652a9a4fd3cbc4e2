import { delimiter, join } from 'node:path';
import type { TraceEvent } from '../../trace/trace.ts';
import { CPythonError } from '../errors.ts';
import { DIRECTORY, harnessFolder } from '../files.ts';
import type { Outline } from '../outline.ts';
import type { RunResult } from '../result.ts';
import { BatchReader } from './batch-reader.ts';
import type { FoundPython } from './find-python.ts';
import { type LiveEnd, type LiveRecord, LiveRecords } from './live-records.ts';
import { LiveRun } from './live-run.ts';
import { outlineOf } from './outline-of.ts';
import { DESCRIPTOR, ScriptProcess, type ScriptStreams } from './script-process.ts';

/** A script, or a module that is run as one. */
export type Script = ({ readonly file: string } | { readonly module: string }) & {
  /** What `sys.argv` has after the name. */
  readonly args?: readonly string[];
};

export interface ScriptOptions extends Partial<ScriptStreams> {
  /** Called with each event soon after it has happened. */
  readonly onEvent?: (event: TraceEvent) => void;
  /** Called with the name of the class of a loop that is not asyncio's own. */
  readonly onForeignLoop?: (loop: ForeignLoop) => void;
  /** Called when it has started. */
  readonly onStart?: (controls: ScriptControls) => void;
}

/** What may be done with a script while it runs. */
export interface ScriptControls {
  /** As Ctrl-C does, where the terminal's keys are read one by one; the third within a second ends it. */
  interrupt(): void;
  /** Has it end: asked to (SIGTERM), and two seconds later anyway. The run then ends as always. */
  end(): void;
}

/** A loop of another make than asyncio's, such as uvloop. */
export interface ForeignLoop {
  /** `uvloop.Loop` */
  readonly name: string;
  /** Whether at least its tasks can be observed. */
  readonly isObserved: boolean;
}

export interface ScriptResult extends RunResult {
  /** The script's own; 128 + n if signal n has ended it. */
  readonly exitCode: number;
  /** The last loop that was not asyncio's own. */
  readonly loop: ForeignLoop | null;
}

/** The installed Python: what it runs is not sandboxed. */
export class InstalledPython {
  readonly found: FoundPython;
  private readonly env: NodeJS.ProcessEnv;
  private readonly directory: string;

  /** @param directory with `harness/`, if it is not the program's own. */
  constructor(found: FoundPython, env: NodeJS.ProcessEnv, directory = DIRECTORY) {
    this.found = found;
    this.env = env;
    this.directory = directory;
  }

  /**
   * Runs a script on its ordinary event loop and the real clock, observed, as it runs by itself: its signals, its exit
   * code and its traceback are its own, and its streams are those of this process, unless said otherwise.
   * @throws CPythonError
   */
  async run(script: Script, options: ScriptOptions = {}): Promise<ScriptResult> {
    const { stdin = 'inherit', stdout = 'inherit', stderr = 'inherit' } = options;
    const run = new LiveRun(options.onEvent ?? (() => {}));
    const records = new LiveRecords();
    let isObserved = false;
    let outline: Promise<Outline | null> = Promise.resolve(null);
    let loop: ForeignLoop | null = null;
    let end: LiveEnd | undefined;
    let failure: string | undefined;
    const note = (record: LiveRecord): void => {
      if (record.kind === 'hello') isObserved = true;
      else if (record.kind === 'end') end = record.end;
      else if (record.kind === 'failure') failure = record.traceback;
      else if (record.kind === 'file')
        outline = outlineOf(this.found.path, harnessFolder(this.directory), record.path);
      else if (record.kind === 'loop') {
        loop = { name: record.name, isObserved: record.isObserved };
        options.onForeignLoop?.(loop);
      } else run.note(record);
    };
    const reader = new BatchReader((batch) => records.read(batch, note));
    const target = 'file' in script ? [script.file] : ['-m', script.module];
    const args = [...target, ...(script.args ?? [])];
    const env = this.observing(stdout !== 'inherit');
    const streams = { stdin, stdout, stderr };
    const child = new ScriptProcess(this.found.path, args, env, streams, (chunk) => reader.push(chunk));
    options.onStart?.({ interrupt: child.interrupt, end: child.end });
    const exitCode = await child.exit.catch((error: Error) => {
      throw new CPythonError('start', `Python did not start: ${error.message}`, { cause: error });
    });
    if (!isObserved || failure !== undefined) {
      const why = failure?.trimEnd().replace(/^.*\n/s, '') ?? 'it was not loaded';
      throw new CPythonError('harness', `Python's harness failed: ${why}`, { cause: failure });
    }
    return {
      trace: run.trace(end?.elapsed, endingOf(end, exitCode)),
      outline: await outline,
      stop: null,
      errorLine: end?.errorLine ?? null,
      traceback: null,
      stderr: '',
      exitCode,
      loop,
    };
  }

  /** The environment in which Python loads the harness before the script; the script finds it as it was. */
  private observing(isPiped: boolean): NodeJS.ProcessEnv {
    const { PYTHONPATH = '' } = this.env;
    const folder = join(harnessFolder(this.directory), 'live');
    return {
      ...this.env,
      PYTHONPATH: PYTHONPATH === '' ? folder : `${folder}${delimiter}${PYTHONPATH}`,
      ASYNCTUTOR_OBSERVER: `${DESCRIPTOR}:${isPiped ? 'lines' : ''}:${PYTHONPATH}`,
    };
  }
}

function endingOf(end: LiveEnd | undefined, exitCode: number): { result: string } | { error: string } {
  if (end !== undefined && end.error !== null) return { error: end.error };
  if (exitCode === 0) return { result: end?.result ?? 'None' };
  return { error: end === undefined ? `ended with exit code ${exitCode}` : `SystemExit: ${exitCode}` };
}
