import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import type { LessonOptions } from './run-lesson.ts';

/** `asynctutor lesson [chapter] [page]`: read the course. */
export function addLessonCommand(program: Command, context: Context): void {
  const { lesson: words, options, values } = context.messages.usage;
  const command = program
    .command('lesson')
    .description(words.command)
    .argument(`[${values.chapter}]`, words.chapter)
    .argument(`[${values.page}]`, words.page)
    .option('--list', words.list)
    .option('--all', words.all)
    .option(`--search <${values.text}>`, words.search)
    .option('--json', words.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (chapter: string | undefined, page: string | undefined, options: LessonOptions) => {
      const { runLesson } = await import('./run-lesson.ts');
      await runLesson({ chapter, page }, options, context);
    });
  const { examples } = words;
  addExamples(
    command,
    { 'lesson gather': examples.chapter, 'lesson asyncio.wait_for': examples.topic },
    context,
  );
}
