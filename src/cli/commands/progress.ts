import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor progress` was asked for. */
export interface ProgressOptions {
  readonly json?: true;
  readonly lessons?: string;
  readonly lang?: string;
}

/** What `asynctutor progress reset` was asked for. */
export interface ResetOptions {
  readonly yes?: true;
  readonly lang?: string;
}

/** `asynctutor progress`, and what can be done with it. */
export function addProgressCommand(program: Command, io: Io): void {
  const progress = program
    .command('progress')
    .description('show what you have read and answered, and what to review')
    .option('--json', 'write it as data')
    .option('--lessons <directory>', 'of a course of your own (or set ASYNCTUTOR_LESSONS)')
    .action(async (_: unknown, command: Command) => {
      const { showProgress } = await import('../progress/show-progress.ts');
      await showProgress(command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('export')
    .description('write all of your progress to a new file')
    .argument('<file>', 'which must not exist yet')
    .action(async (file: string, _: unknown, command: Command) => {
      const { exportTo } = await import('../progress/transfer.ts');
      exportTo(file, command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('import')
    .description('add the progress of an export or a backup; what you have stays')
    .argument('<file>')
    .action(async (file: string, _: unknown, command: Command) => {
      const { importFrom } = await import('../progress/transfer.ts');
      importFrom(file, command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('reset')
    .description('begin anew; a backup is kept')
    .option('-y, --yes', 'do not ask')
    .action(async (_: unknown, command: Command) => {
      const { reset } = await import('../progress/reset.ts');
      await reset(command.optsWithGlobals<ResetOptions>(), io);
    });
}
