import type { Command, Option } from 'commander';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Context } from '../context/context.ts';
import { openCourse } from '../course/open-course.ts';
import { demoSummaries } from '../demo/list-demos.ts';

/** How the scripts of the shells are told whether file names fit, too (`ShellCompDirective` of `@bomb.sh/tab`, after cobra). */
const FILES = ':0';
const NO_FILES = ':4';

interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** Where the last of the words stands, which is being typed. */
interface Position {
  readonly command: Command;
  readonly operands: readonly string[];
  /** The option whose value it is. */
  readonly option: Option | undefined;
}

/**
 * The values that may stand in place of the last word.
 * @param words of the command line after the program's name; the last is empty where a new one begins
 * @returns lines of a value, a tab and what it is; the last line says whether file names fit
 */
export function complete(words: readonly string[], program: Command, context: Context): string[] {
  const typed = words.at(-1) ?? '';
  const position = positionAfter(words.slice(0, -1), program);
  const found = typed.startsWith('-') && !position.option ? options(position) : candidates(position, context);
  if (found === FILES) return [FILES];
  const fitting = found.filter(({ value }) => value.startsWith(typed));
  return [...fitting.map(({ value, description = '' }) => `${value}\t${description}`), NO_FILES];
}

function positionAfter(words: readonly string[], program: Command): Position {
  let command = program;
  let operands: string[] = [];
  let option: Option | undefined;
  for (const word of words) {
    if (option !== undefined) {
      option = undefined;
    } else if (word.startsWith('-')) {
      const [flag] = word.split('=');
      const known = optionsOf(command).find(({ short, long }) => short === flag || long === flag);
      if (known?.required && !word.includes('=')) option = known;
    } else {
      const inner = operands.length > 0 ? undefined : command.commands.find((each) => each.name() === word);
      command = inner ?? command;
      operands = inner ? [] : [...operands, word];
    }
  }
  return { command, operands, option };
}

/** Its own and the program's: a command does not take those of one between them. */
function optionsOf(command: Command): readonly Option[] {
  let program = command;
  while (program.parent !== null) program = program.parent;
  return [command, program].flatMap((each) => each.createHelp().visibleOptions(each));
}

function options({ command }: Position): Candidate[] {
  const all = optionsOf(command).map(({ long, description }) => ({ value: long ?? '', description }));
  return all.filter(({ value }, index) => all.findIndex((each) => each.value === value) === index);
}

function candidates({ command, operands, option }: Position, context: Context): Candidate[] | typeof FILES {
  if (option !== undefined) return valuesOf(placeholderOf(option), option.argChoices, command, context);
  const inner = operands.length > 0 ? [] : command.createHelp().visibleCommands(command);
  const commands = inner.map((each) => ({ value: each.name(), description: each.description() }));
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[operands.length] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return commands;
  const names = valuesOf(argument.name(), argument.argChoices, command, context, operands);
  return names === FILES ? FILES : [...commands, ...names];
}

const placeholderOf = ({ flags }: Option): string => /[<[](.+?)[\]>]/.exec(flags)?.[1] ?? '';

/** A name can have two words, of which a shell completes one at a time: `pitfalls blocking`. */
function nextWordsOfDemos(before: readonly string[], { language }: Context): Candidate[] {
  const beginning = before.map((word) => `${word} `).join('');
  return demoSummaries(language)
    .filter(({ name }) => name.startsWith(beginning))
    .map(({ name, summary }) => ({ value: name.slice(beginning.length), description: summary }))
    .filter(({ value }) => !value.includes(' '));
}

/** What can stand for a placeholder of an argument or an option. @param before the words that it has already */
function valuesOf(
  placeholder: string,
  choices: readonly string[] | undefined,
  command: Command,
  context: Context,
  before: readonly string[] = [],
): Candidate[] | typeof FILES {
  const { values } = context.messages.usage;
  if (choices !== undefined) return choices.map((value) => ({ value }));
  const isName = placeholder === values.name;
  if (isName && command.name() === 'demo') return nextWordsOfDemos(before, context);
  if (placeholder === values.language) return LANGUAGES.map((value) => ({ value }));
  if ([values.file, values.directory, values.path, values.script].includes(placeholder)) return FILES;
  if (placeholder === values.chapter || isName) {
    const { course } = openCourse(context, {}).library;
    return (isName ? course.exercises : course.chapters).map(({ id }) => ({ value: id }));
  }
  return [];
}
