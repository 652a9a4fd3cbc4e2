import type { Command } from 'commander';
import { wrap } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';

/** Columns before what an example does. */
const INDENT = 6;

/** Ends the help of a command with command lines to be typed as they are. @param examples what each does, by its words */
export function addExamples(
  command: Command,
  examples: Readonly<Record<string, string>>,
  context: Context,
): Command {
  const { messages, screen } = context;
  const lines = Object.entries(examples).flatMap(([words, does]) => [
    `  ${commandFor(words, context)}`,
    ...wrap(does, screen.width - 1 - INDENT).map((line) => ' '.repeat(INDENT) + line),
  ]);
  return command.addHelpText('after', ['', messages.usage.titles.examples, ...lines].join('\n'));
}
