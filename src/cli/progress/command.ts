import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import type { ResetOptions } from './reset.ts';
import type { ProgressOptions } from './show-progress.ts';

/** `asynctutor progress`, and what can be done with it. */
export function addProgressCommand(program: Command, context: Context): void {
  const words = context.messages.usage;
  const { options, values, progress: said } = words;
  const progress = program
    .command('progress')
    .description(said.command)
    .usage(words.command)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (options: ProgressOptions) => {
      const { showProgress } = await import('./show-progress.ts');
      await showProgress(options, context);
    });
  progress
    .command('export')
    .description(said.export)
    .argument(`<${values.file}>`, said.exported)
    .action(async (file: string) => {
      const { exportTo } = await import('./transfer.ts');
      await exportTo(file, context);
    });
  progress
    .command('import')
    .description(said.import)
    .argument(`<${values.file}>`, said.imported)
    .action(async (file: string) => {
      const { importFrom } = await import('./transfer.ts');
      await importFrom(file, context);
    });
  progress
    .command('reset')
    .description(said.reset)
    .option('-y, --yes', said.yes)
    .action(async (options: ResetOptions) => {
      const { reset } = await import('./reset.ts');
      await reset(options, context);
    });
}
