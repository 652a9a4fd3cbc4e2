import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import type { LessonOptions } from './run-lesson.ts';

/** `asynctutor lesson [chapter]`: read the course. */
export function addLessonCommand(program: Command, context: Context): void {
  const { lesson: words, options, values } = context.messages.usage;
  program
    .command('lesson')
    .description(words.command)
    .argument(`[${values.chapter}]`, words.chapter)
    .option('--list', words.list)
    .option('--all', words.all)
    .option(`--search <${values.text}>`, words.search)
    .option('--json', words.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (name: string | undefined, options: LessonOptions) => {
      const { runLesson } = await import('./run-lesson.ts');
      await runLesson(name, options, context);
    });
}
