import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import type { NewOptions } from './new-chapter.ts';

/** `asynctutor new chapter ID`: a chapter to begin from. */
export function addNewCommand(program: Command, context: Context): void {
  const { new: words, values, command } = context.messages.usage;
  const group = program.command('new').description(words.command).usage(command).helpCommand(false);
  const chapter = group
    .command('chapter')
    .description(words.chapter)
    .argument(`<${values.id}>`, words.id)
    .option(`--lessons <${values.directory}>`, words.lessons)
    .action(async (id: string, options: NewOptions) => {
      const { newChapterFile } = await import('./new-chapter.ts');
      await newChapterFile(id, options, context);
    });
  const { here, there } = words.examples;
  const examples = { 'new chapter streams': here, 'new chapter streams --lessons my-course': there };
  for (const each of [group, chapter]) addExamples(each, examples, context);
}
