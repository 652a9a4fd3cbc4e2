import { Command, CommanderError } from 'commander';
import {
  chooseLanguage,
  isLanguageTag,
  isSpoken,
  LANGUAGES,
  type Messages,
  messagesIn,
} from '../i18n/index.ts';
import { backgroundOf } from '../terminal/screen/background.ts';
import { fitLines } from '../terminal/screen/fit-lines.ts';
import { Interrupted, type Io } from '../terminal/screen/io.ts';
import { sanitize, sanitizeLines } from '../terminal/text/index.ts';
import { joinLines } from '../text/index.ts';
import { addCheckCommand } from './check/command.ts';
import { addCompleteCommand, addCompletionCommand } from './completion/command.ts';
import { type Context, makeContext } from './context/context.ts';
import { CliError, EXIT } from './context/exit.ts';
import { addDemoCommand } from './demo/command.ts';
import { addDoctorCommand } from './doctor/command.ts';
import { addExerciseCommand } from './exercise/command.ts';
import { addHelpCommand } from './help/command.ts';
import { addExamples } from './help/examples.ts';
import { addExitCodes } from './help/exit-codes.ts';
import { helpOf } from './help/help-of.ts';
import { helpLayout } from './help/layout.ts';
import { chooseAtHome, type Finished } from './home/command.ts';
import { addLessonCommand } from './lesson/command.ts';
import { addNewCommand } from './new/command.ts';
import { refuseParentOptions } from './parent-options.ts';
import { addProgressCommand } from './progress/command.ts';
import { addQuizCommand } from './quiz/command.ts';
import { addReviewCommand } from './review/command.ts';
import { addRunCommand } from './run/command.ts';
import { usageError } from './usage-error.ts';
import { addWhyCommand } from './why/command.ts';

type AddCommand = (program: Command, context: Context, version: string) => void;

/** In the order in which the help lists them. */
const COMMANDS: ReadonlyMap<string, AddCommand> = new Map<string, AddCommand>([
  ['lesson', addLessonCommand],
  ['demo', addDemoCommand],
  ['exercise', addExerciseCommand],
  ['run', addRunCommand],
  ['why', addWhyCommand],
  ['quiz', addQuizCommand],
  ['review', addReviewCommand],
  ['progress', addProgressCommand],
  ['check', addCheckCommand],
  ['new', addNewCommand],
  ['doctor', addDoctorCommand],
  ['completion', addCompletionCommand],
  ['help', addHelpCommand],
]);

/** Runs one command line. @returns the exit code. */
export async function runCli(argv: readonly string[], io: Io, version: string): Promise<number> {
  const flag = languageIn(argv);
  const isKnown = flag === undefined || isLanguageOf(flag, argv, io);
  const language = chooseLanguage({ flag: isKnown ? flag : undefined, env: io.env });
  const [background, messages] = await Promise.all([backgroundOf(io), messagesIn(language)]);
  if (background === 'interrupted') return EXIT.interrupted;
  const context = makeContext(io, language, messages, background);
  if (!isKnown) {
    const { errors } = context.messages.usage;
    io.stderr.write(`asynctutor: ${sanitize(errors.unknownLanguage(flag, LANGUAGES))}\n`);
    return EXIT.usage;
  }
  try {
    return await run(argv, context, version);
  } finally {
    await context.python.close();
  }
}

async function run(argv: readonly string[], context: Context, version: string): Promise<number> {
  const { io, messages } = context;
  const program = makeProgram(argv, context, version);
  try {
    if (!COMMANDS.has(argv[0] ?? '')) {
      const { operands, unknown } = program.parseOptions([...argv]);
      if (operands.length + unknown.length === 0) return await atHome(program, argv, context, version);
    }
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { message, exitCode } = failureOf(error, messages, helpOf(program, argv));
    if (message !== '') io.stderr.write(joinLines(fitLines([`asynctutor: ${sanitize(message)}`], io.stderr)));
    if (program.opts()['debug']) io.stderr.write(stackOf(error));
    return exitCode;
  }
}

/** One line on what no command can tell of: an output that cannot be written, as on a full disk, or a bug in a callback. */
export async function describeEnd(
  cause: 'output' | 'bug',
  error: unknown,
  argv: readonly string[],
  { env }: Io,
): Promise<string> {
  const { usage } = await messagesIn(chooseLanguage({ flag: languageIn(argv), env }));
  const stack = cause === 'bug' && argv.includes('--debug') ? stackOf(error) : '';
  return `asynctutor: ${sanitize(usage.errors[cause](messageOf(error)))}\n${stack}`;
}

/** Nothing was asked for: on a terminal, what is chosen is done, until somebody leaves; elsewhere it is the help. */
async function atHome(
  program: Command,
  options: readonly string[],
  context: Context,
  version: string,
): Promise<number> {
  const fromHome = { ...context, comesBack: true };
  for (let last: Finished | null = null; ; ) {
    const chosen = await chooseAtHome(fromHome, last);
    if (chosen === 'help') program.outputHelp();
    if (chosen === 'help' || chosen === 'leave') return EXIT.ok;
    const exitCode = await run([...chosen, ...options], fromHome, version);
    if (exitCode === EXIT.interrupted) return exitCode;
    last = { command: chosen, exitCode };
  }
}

/** All commands, or only the one that is named, if nothing else can be wanted. */
export function makeProgram(argv: readonly string[], context: Context, version: string): Command {
  const { io, messages } = context;
  const words = messages.usage;
  const { options, values, examples } = words;
  const program = new Command(context.program)
    .description(words.program)
    .usage(words.command)
    .version(version, '-V, --version', options.version)
    .option(`--lang <${values.language}>`, options.lang)
    .option('--debug', options.debug)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .configureHelp(helpLayout(messages))
    .showSuggestionAfterError()
    .hook('preAction', refuseParentOptions)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => context.screen.width - 1,
      getErrHelpWidth: () => context.screen.width - 1,
      // Usage and examples are as long as they are.
      writeOut: (text) => io.stdout.write(fitLines(text.split('\n'), io.stdout).join('\n')),
      writeErr: (text) => io.stderr.write(fitLines(text.split('\n'), io.stderr).join('\n')),
      // Written when it is caught, in the learner's language.
      outputError: () => {},
    });
  addExitCodes(program, context);
  addExamples(program, { lesson: examples.lesson, 'demo gather': examples.demo }, context);
  const named = argv[0] === 'help' ? undefined : COMMANDS.get(argv[0] ?? '');
  if (argv[0] === 'complete') addCompleteCommand(program, context);
  // The other commands are only listed in the help, and suggested.
  for (const add of named === undefined ? COMMANDS.values() : [named]) add(program, context, version);
  return program;
}

/** Reads `--lang` before commander does, whose complaints need the language. */
function languageIn(argv: readonly string[]): string | undefined {
  const own = ownArguments(argv);
  const index = own.findLastIndex((each) => /^--lang(=|$)/.test(each));
  const flag = own[index];
  return flag === '--lang' ? own[index + 1] : flag?.slice('--lang='.length);
}

/** What follows `--` is a script's. */
function ownArguments(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** Whether the interface has words in a language; of another course than ours, only the course itself knows which it has. */
function isLanguageOf(tag: string, argv: readonly string[], { env }: Io): boolean {
  const isOurs =
    !env['ASYNCTUTOR_LESSONS'] && !ownArguments(argv).some((each) => /^--lessons(=|$)/.test(each));
  return isSpoken(tag) || (!isOurs && isLanguageTag(tag));
}

function failureOf(error: unknown, { usage }: Messages, help: string): { message: string; exitCode: number } {
  if (error instanceof CommanderError) {
    return { message: usageError(error, usage, help) ?? '', exitCode: EXIT.usage };
  }
  if (error instanceof Interrupted) return { message: '', exitCode: EXIT.interrupted };
  if (error instanceof CliError) return error;
  return { message: usage.errors.bug(messageOf(error)), exitCode: EXIT.failed };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** For a report of a bug; empty if what was thrown has none. */
const stackOf = (error: unknown): string =>
  error instanceof Error ? joinLines(sanitizeLines(error.stack ?? '')) : '';
