import type { Command } from 'commander';

/**
 * Refuses an option of a command that the command within it does not have, as `--json` of `progress` in `progress sheet
 * --json`: commander takes it for the outer one, and nobody would heed it. The program's own options are for all commands.
 * @throws CommanderError
 */
export function refuseParentOptions(program: Command, command: Command): void {
  const own = new Set(command.options.map((option) => option.attributeName()));
  for (let { parent } = command; parent !== null && parent !== program; { parent } = parent) {
    for (const option of parent.options) {
      const name = option.attributeName();
      if (own.has(name) || parent.getOptionValueSource(name) !== 'cli') continue;
      command.error(`error: unknown option '${option.long}'`, { code: 'commander.unknownOption' });
    }
  }
}
