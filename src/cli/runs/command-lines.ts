import { columnsOf, wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';

/** Commands to go on with, in bold, each after what it does: `[label, words]`. */
export function commandLines(
  commands: readonly (readonly [label: string, words: string])[],
  { screen: { width, theme } }: Context,
): string[] {
  const { bold } = theme.colour;
  return commands.flatMap(([label, words]) => {
    const command = `asynctutor ${words}`;
    if (columnsOf(label) + 1 + columnsOf(command) < width) return [`${label} ${bold(command)}`];
    return [...wrap(label, width - 1), ...wrap(command, width - 1).map((text) => bold(text))];
  });
}
