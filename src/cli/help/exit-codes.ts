import type { Command } from 'commander';
import { wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { EXIT } from '../context/exit.ts';

/** Columns before what a code means. */
const INDENT = 7;

/** Adds to the help what the exit codes mean, for scripts. */
export function addExitCodes(command: Command, { messages: { usage }, screen }: Context): void {
  const lines = Object.entries(EXIT).flatMap(([name, code]) => {
    const meaning = wrap(usage.exitCodes[name as keyof typeof EXIT], screen.width - 1 - INDENT);
    return meaning.map((text, row) => `  ${row === 0 ? code : ''}`.padEnd(INDENT) + text);
  });
  command.addHelpText('after', ['', usage.titles.exitCodes, ...lines].join('\n'));
}
