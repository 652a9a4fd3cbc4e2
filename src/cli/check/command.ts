import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

/** What `asynctutor check` was asked for, besides the directory. */
export interface CheckCommandOptions {
  readonly json?: true;
  readonly lang?: string;
}

/** `asynctutor check DIR`: everything that is wrong with a course. */
export function addCheckCommand(program: Command, io: Io, { check: words, options, values }: Usage): void {
  program
    .command('check')
    .description(words.command)
    .argument(`<${values.directory}>`, words.directory)
    .option('--json', options.json)
    .action(async (directory: string, _: unknown, command: Command) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(directory, command.optsWithGlobals<CheckCommandOptions>(), io);
    });
}
