import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

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
export function addProgressCommand(program: Command, io: Io, words: Usage): void {
  const { options, values, progress: said } = words;
  const progress = program
    .command('progress')
    .description(said.command)
    .usage(words.command)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (_: unknown, command: Command) => {
      const { showProgress } = await import('./show-progress.ts');
      await showProgress(command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('export')
    .description(said.export)
    .argument(`<${values.file}>`, said.exported)
    .action(async (file: string, _: unknown, command: Command) => {
      const { exportTo } = await import('./transfer.ts');
      await exportTo(file, command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('import')
    .description(said.import)
    .argument(`<${values.file}>`, said.imported)
    .action(async (file: string, _: unknown, command: Command) => {
      const { importFrom } = await import('./transfer.ts');
      await importFrom(file, command.optsWithGlobals<ProgressOptions>(), io);
    });
  progress
    .command('reset')
    .description(said.reset)
    .option('-y, --yes', said.yes)
    .action(async (_: unknown, command: Command) => {
      const { reset } = await import('./reset.ts');
      await reset(command.optsWithGlobals<ResetOptions>(), io);
    });
}
