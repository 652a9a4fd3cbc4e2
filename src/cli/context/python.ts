import type { Interpreter, Program, RunOptions, RunResult } from '../../cpython/index.ts';
import { describeStop, type Messages } from '../../i18n/index.ts';
import { cacheDirectory } from '../../progress/home.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Trace } from '../../trace/index.ts';
import { CliError, EXIT } from './exit.ts';

/** Python, as commands use it. Nothing of it is loaded before it is wanted. */
export interface Python {
  /** Runs a program to its end, or until it is stopped. @throws CliError if Python cannot be used; the reason of `signal` */
  execute(program: Program, options?: RunOptions): Promise<RunResult>;
  /** Runs a program. @throws CliError if Python cannot be used, or had to stop the program */
  run(source: string, options?: RunOptions): Promise<Trace>;
  /** The run of a program: as the build recorded it, if the product ships it; else it is run now. @throws as `run` */
  traceOf(source: string, options?: RunOptions): Promise<Trace>;
  /** Ends the interpreter, if there is one. */
  close(): Promise<void>;
}

export function makePython(io: Io, { python: words }: Messages): Python {
  let starting: Promise<Interpreter> | null = null;
  const start = async (): Promise<Interpreter> => {
    const { Interpreter } = await import('../../cpython/index.ts');
    const { tellUnasked } = await import('../../terminal/screen/full-screen.ts');
    const tell = (text: string) => tellUnasked(text, io);
    return new Interpreter({
      cacheDirectory: cacheDirectory(io.env),
      onFirstUse: () => tell(words.firstUse),
      onSnapshotError: ({ message }) => tell(words.noSnapshot(sanitize(message))),
    });
  };
  const execute: Python['execute'] = async (program, options) => {
    starting ??= start();
    const interpreter = await starting;
    try {
      return await interpreter.run(program, options);
    } catch (error) {
      const { CPythonError } = await import('../../cpython/index.ts');
      if (!(error instanceof CPythonError)) throw error;
      const why = error.kind === 'missing' ? words.missing : words.unusable(sanitize(error.message));
      throw new CliError(why, EXIT.failed, { cause: error });
    }
  };
  const run: Python['run'] = async (source, options) => {
    const { trace, stop } = await execute({ source }, options);
    if (stop !== null) throw new CliError(describeStop(stop, words));
    return trace;
  };
  return {
    execute,
    run,
    async traceOf(source, options) {
      const { recordedRun } = await import('../../cpython/recorded.ts');
      return recordedRun(source)?.trace ?? run(source, options);
    },
    async close() {
      (await starting)?.close();
    },
  };
}
