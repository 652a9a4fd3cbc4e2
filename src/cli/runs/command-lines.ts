import { columnsOf, wrap } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';

/** Commands to go on with, in bold, each after what it does: `[label, words]`. */
export function commandLines(
  commands: readonly (readonly [label: string, words: string])[],
  { screen, ...started }: Parameters<typeof commandFor>[1] & Pick<Context, 'screen'>,
  indent = '',
): string[] {
  const { width, theme } = screen;
  const room = width - indent.length;
  const { bold } = theme.colour;
  const rows = commands.flatMap(([label, words]) => {
    const command = commandFor(words, started);
    if (columnsOf(label) + 1 + columnsOf(command) < room) return [`${label} ${bold(command)}`];
    return [...wrap(label, room - 1), ...wrap(command, room - 1).map((text) => bold(text))];
  });
  return rows.map((row) => indent + row);
}
