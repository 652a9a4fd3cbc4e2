import type { Command } from 'commander';
import { nearest } from '../../text/nearest.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { addExamples } from './examples.ts';
import { helpOf } from './help-of.ts';

/** `asynctutor help [command…]`: what `--help` says of it. */
export function addHelpCommand(program: Command, context: Context): void {
  const { help: words, values, errors } = context.messages.usage;
  const command = program
    .command('help')
    .description(words.command)
    .argument(`[${values.command}...]`, words.name)
    .action((names: string[]) => {
      let found = program;
      for (const name of names) {
        const next = found.commands.find((each) => each.name() === name);
        if (next === undefined) {
          const unknown = errors.unknownCommand(name);
          const near = nearest(
            name,
            found.commands.map((each) => each.name()),
          );
          throw new CliError(
            near === null ? errors.see(unknown, helpOf(program, names)) : errors.meant(unknown, near),
          );
        }
        found = next;
      }
      found.outputHelp();
    });
  addExamples(
    command,
    { 'help lesson': words.examples.one, 'help exercise check': words.examples.inner },
    context,
  );
}
