import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import type { ResetOptions } from './reset.ts';
import type { SheetOptions } from './sheet.ts';
import type { ProgressOptions } from './show-progress.ts';

/** `asynctutor progress`, and what can be done with it. */
export function addProgressCommand(program: Command, context: Context): void {
  const words = context.messages.usage;
  const { options, values, progress: texts } = words;
  const progress = program
    .command('progress')
    .description(texts.command)
    .usage(words.command)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .option(`--day-starts <${values.hour}>`, options.dayStarts)
    .action(async (options: ProgressOptions) => {
      const { showProgress } = await import('./show-progress.ts');
      await showProgress(options, context);
    });
  const exports = progress
    .command('export')
    .description(texts.export)
    .argument(`<${values.file}>`, texts.exported)
    .action(async (file: string) => {
      const { exportTo } = await import('./transfer.ts');
      await exportTo(file, context);
    });
  const imports = progress
    .command('import')
    .description(texts.import)
    .argument(`<${values.file}>`, texts.imported)
    .action(async (file: string) => {
      const { importFrom } = await import('./transfer.ts');
      await importFrom(file, context);
    });
  const resets = progress
    .command('reset')
    .description(texts.reset)
    .argument(`[${values.chapter}]`, texts.chapter)
    .option('-y, --yes', texts.yes)
    .action(async (chapter: string | undefined) => {
      const { reset } = await import('./reset.ts');
      await reset(chapter, resets.optsWithGlobals<ResetOptions>(), context);
    });
  const sheets = progress
    .command('sheet')
    .description(texts.sheet)
    .argument(`[${values.file}]`, texts.sheetFile)
    .action(async (file: string | undefined) => {
      const { writeSheet } = await import('./sheet.ts');
      await writeSheet(file, sheets.optsWithGlobals<SheetOptions>(), context);
    });
  // An option of the command is one of each of these.
  for (const each of [resets, sheets]) each.option(`--lessons <${values.directory}>`, options.lessons);
  const { examples } = texts;
  addExamples(progress, { progress: examples.show, 'progress --json': examples.data }, context);
  const journey = {
    'progress export progress.json': examples.export,
    'progress import progress.json': examples.import,
  };
  for (const each of [exports, imports]) addExamples(each, journey, context);
  addExamples(
    resets,
    { 'progress reset': examples.reset, 'progress reset gather --yes': examples.chapter },
    context,
  );
  addExamples(
    sheets,
    { 'progress sheet learnt.md': examples.sheet, 'progress sheet': examples.read },
    context,
  );
}
