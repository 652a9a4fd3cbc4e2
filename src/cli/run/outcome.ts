import type { RunResult } from '../../cpython/index.ts';
import { describeStop } from '../../i18n/index.ts';
import { fitLines } from '../../terminal/screen/fit-lines.ts';
import { sanitize, sanitizeLines } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { Target } from './arguments.ts';
import { commandWords } from './command-words.ts';
import { remedyFor } from './remedies.ts';

/** Lost files that are named. */
const NAMED = 3;

/** Tells the error that has ended a script, as Python does. */
export function tellError({ trace, stop, traceback }: RunResult, { io }: Context): void {
  // On the real clock, Python has done so already.
  if (trace.error === undefined || stop !== null || trace.clock === 'real') return;
  const said = (traceback ?? lastWords(trace.error)).trimEnd();
  if (said !== '') io.stderr.write(joinLines(fitLines(sanitizeLines(said), io.stderr)));
}

/** Tells which files a script has written in the sandbox, where they do not stay. */
export function tellLostFiles({ lostFiles }: RunResult, target: Target, context: Context): void {
  if (lostFiles.length === 0) return;
  const { io, messages } = context;
  const names = lostFiles.slice(0, NAMED).map(quoted);
  const list = [...names, ...(lostFiles.length > NAMED ? ['…'] : [])].join(', ');
  const note = messages.run.lostFiles(list, lostFiles.length, installedCommand(target, context));
  io.stderr.write(joinLines(fitLines([`asynctutor: ${note}`], io.stderr)));
}

/** @throws CliError if the script failed or was stopped: with what can be done about an error that is the sandbox's */
export function checkOutcome(result: RunResult, target: Target, context: Context): void {
  const { messages } = context;
  const { trace, stop } = result;
  if (trace.error === undefined) return;
  const remedy = remedyFor(result, installedCommand(target, context), messages);
  const why = stop === null ? [] : [describeStop(stop, messages.python)];
  throw new CliError([...why, ...(remedy === null ? [] : [remedy])].join('; '), EXIT.failed);
}

/** The name of a file; one with other characters in quotes, out of which it cannot get to look like a command. */
function quoted(name: string): string {
  return sanitize(/^[\p{L}\p{N}._/+-]+$/u.test(name) ? name : JSON.stringify(name));
}

/** The command that runs the script on the installed Python. */
function installedCommand(target: Target, context: Context): string {
  return commandFor(commandWords({ ...target, python: { path: null, virtual: false } }), context);
}

/** What Python writes at an exit: a message, but no number. */
function lastWords(error: string): string {
  return error.replace(/^SystemExit: (-?\d+$)?/, '');
}
