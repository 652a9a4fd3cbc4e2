import { CPythonError } from '../errors.ts';
import { DIRECTORY, harnessFolder } from '../files.ts';
import type { FoundPython } from './find-python.ts';
import { runLive } from './live-script.ts';
import type { Script, ScriptOptions, ScriptResult } from './script.ts';
import { runVirtually } from './virtual-script.ts';

/** The installed Python. Its scripts are not sandboxed. */
export class InstalledPython {
  readonly found: FoundPython;
  private readonly env: NodeJS.ProcessEnv;
  private readonly directory: string;

  /** @param directory another folder with `harness/`. */
  constructor(found: FoundPython, env: NodeJS.ProcessEnv, directory = DIRECTORY) {
    this.found = found;
    this.env = env;
    this.directory = directory;
  }

  /**
   * Runs and observes a script. On the real clock it runs as it does without an observer: with its own loop, signals, exit
   * code and traceback, and with the streams of this process by default.
   * @throws CPythonError
   */
  async run(script: Script, options: ScriptOptions = {}): Promise<ScriptResult> {
    const { path } = this.found;
    const interpreter = { path, env: this.env, harness: harnessFolder(this.directory) };
    try {
      return await (script.virtual === true ? runVirtually : runLive)(interpreter, script, options);
    } catch (cause) {
      if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
      throw new CPythonError('start', `Python did not start: ${cause.message}`, { cause });
    }
  }
}
