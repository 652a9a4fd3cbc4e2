import { PassThrough, Writable } from 'node:stream';
import { runCli } from '../../src/cli/program.ts';
import type { Io } from '../../src/terminal/screen/io.ts';

/** What a command wrote, and how it ended. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** With the tests' own snapshot of Python, for making one takes seconds and is said; and a record that is not the developer's. */
export function withTestFolders(env: Io['env']): Io['env'] {
  const { XDG_CACHE_HOME, XDG_STATE_HOME } = process.env;
  return { XDG_CACHE_HOME, XDG_STATE_HOME, ...env };
}

/** Runs a command line inside this process, without a terminal. `lines`: all of the input. */
export async function asynctutor(
  argv: readonly string[],
  env: Io['env'] = {},
  lines: readonly string[] = [],
): Promise<Finished> {
  const stdin = new PassThrough();
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const stdout = new Sink();
  const stderr = new Sink();
  const io: Io = {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
    env: withTestFolders(env),
    onInterrupt: () => () => {},
  };
  const code = await runCli(argv, io, '0.0.0');
  return { stdout: stdout.text, stderr: stderr.text, code };
}
