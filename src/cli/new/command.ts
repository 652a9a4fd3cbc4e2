import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import type { NewOptions } from './new-chapter.ts';

/** `asynctutor new chapter ID`: a chapter to begin from. */
export function addNewCommand(program: Command, context: Context): void {
  const { new: words, values, command } = context.messages.usage;
  program
    .command('new')
    .description(words.command)
    .usage(command)
    .command('chapter')
    .description(words.chapter)
    .argument(`<${values.id}>`, words.id)
    .option(`--lessons <${values.directory}>`, words.lessons)
    .action(async (id: string, options: NewOptions) => {
      const { newChapterFile } = await import('./new-chapter.ts');
      await newChapterFile(id, options, context);
    });
}
