import type { Command } from 'commander';
import type { Context } from '../context/context.ts';

/** What `asynctutor check` was asked for, besides the directory. */
export interface CheckCommandOptions {
  readonly json?: true;
}

/** `asynctutor check DIR`: everything that is wrong with a course. */
export function addCheckCommand(program: Command, context: Context): void {
  const { check: words, options, values } = context.messages.usage;
  program
    .command('check')
    .description(words.command)
    .argument(`<${values.directory}>`, words.directory)
    .option('--json', options.json)
    .action(async (directory: string, options: CheckCommandOptions) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(directory, options, context);
    });
}
