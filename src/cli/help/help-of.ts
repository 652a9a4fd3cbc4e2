import type { Command } from 'commander';

/** The help of the command that these words begin with: `asynctutor exercise check --help`. */
export function helpOf(program: Command, words: readonly string[]): string {
  let command = program;
  const names = [program.name()];
  for (const word of words) {
    const inner = command.commands.find((each) => each.name() === word);
    if (inner === undefined) break;
    names.push(word);
    command = inner;
  }
  return [...names, '--help'].join(' ');
}
