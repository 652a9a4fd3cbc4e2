import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import type { CheckOptions } from './run-check.ts';

/** `asynctutor check DIR`: everything that is wrong with a course. */
export function addCheckCommand(program: Command, context: Context): void {
  const { check: words, options, values } = context.messages.usage;
  const command = program
    .command('check')
    .description(words.command)
    .argument(`<${values.directory}>`, words.directory)
    .option('--json', options.json)
    .action(async (directory: string, options: CheckOptions) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(directory, options, context);
    });
  const { lines, data } = words.examples;
  addExamples(command, { 'check lessons': lines, 'check lessons --json': data }, context);
}
