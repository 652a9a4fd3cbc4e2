import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

/** What `asynctutor lesson` was asked for, besides the chapter. */
export interface LessonOptions {
  readonly list?: true;
  readonly all?: true;
  readonly search?: string;
  readonly json?: true;
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor lesson [chapter]`: read the course. */
export function addLessonCommand(program: Command, io: Io, { lesson: words, options, values }: Usage): void {
  program
    .command('lesson')
    .description(words.command)
    .argument(`[${values.chapter}]`, words.chapter)
    .option('--list', words.list)
    .option('--all', words.all)
    .option(`--search <${values.text}>`, words.search)
    .option('--json', words.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { runLesson } = await import('./run-lesson.ts');
      await runLesson(name, command.optsWithGlobals<LessonOptions>(), io);
    });
}
