import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor check` was asked for, besides the directory. */
export interface CheckCommandOptions {
  readonly json?: true;
  readonly lang?: string;
}

/** `asynctutor check DIR`: everything that is wrong with a course. */
export function addCheckCommand(program: Command, io: Io): void {
  program
    .command('check')
    .description('say everything that is wrong with a course, in one pass')
    .argument('<directory>', 'where its chapters are')
    .option('--json', 'write the problems as JSON')
    .action(async (directory: string, _: unknown, command: Command) => {
      const { runCheck } = await import('../check/run-check.ts');
      await runCheck(directory, command.optsWithGlobals<CheckCommandOptions>(), io);
    });
}
