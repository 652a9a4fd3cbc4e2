import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './commands/check.ts';
import { addDemoCommand } from './commands/demo.ts';
import { chooseAtHome } from './commands/home.ts';
import { addLessonCommand } from './commands/lesson.ts';
import { addNewCommand } from './commands/new.ts';
import { addProgressCommand } from './commands/progress.ts';
import { addQuizCommand } from './commands/quiz.ts';
import { addReviewCommand } from './commands/review.ts';
import { CliError, EXIT } from './exit.ts';
import type { Io } from './io.ts';

/** Runs one command line. @returns the exit code. */
export async function runCli(argv: readonly string[], io: Io, version: string): Promise<number> {
  const program = makeProgram(io, version);
  try {
    const run = argv.length > 0 ? argv : await chooseAtHome(io);
    if (run === 'help') program.outputHelp();
    else if (run !== 'leave') await program.parseAsync(run, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { message, exitCode } = error instanceof CliError ? error : unexpected(error);
    if (message !== '') io.stderr.write(`asynctutor: ${message}\n`);
    if (program.opts()['debug'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return exitCode;
  }
}

function makeProgram(io: Io, version: string): Command {
  const program = new Command('asynctutor')
    .description("Learn Python's async/await by predicting, watching, repairing and remembering it.")
    .version(version, '-V, --version', 'show the version')
    .option('--lang <language>', 'speak this language, such as fr (or set ASYNCTUTOR_LANG)')
    .option('--debug', 'show a stack trace when the program itself fails')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(oneLine(text)),
    });
  addLessonCommand(program, io);
  addDemoCommand(program, io);
  addQuizCommand(program, io);
  addReviewCommand(program, io);
  addProgressCommand(program, io);
  addCheckCommand(program, io);
  addNewCommand(program, io);
  return program;
}

/** `error: unknown option '--x'\n(Did you mean --y?)` as one line, in this program's name. */
function oneLine(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*\(?(Did you mean .*?)\)?$/, '. $1');
  return `asynctutor: ${line}\n`;
}

function unexpected(error: unknown): { message: string; exitCode: number } {
  const what = error instanceof Error ? error.message : String(error);
  return { message: `${what} (a bug in asynctutor; --debug shows where)`, exitCode: EXIT.failed };
}
