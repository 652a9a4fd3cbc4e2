import type { Command } from 'commander';
import type { Io } from '../io.ts';

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
export function addLessonCommand(program: Command, io: Io): void {
  program
    .command('lesson')
    .description('read the course: on a terminal page by page, else a chapter as text')
    .argument('[chapter]', 'its name or number; without it, go on where you left')
    .option('--list', 'list the chapters')
    .option('--all', 'write the whole chapter as text, or the whole course')
    .option('--search <text>', 'list the pages that have these words')
    .option('--json', 'write data: a chapter, the list, or what was found')
    .option('--lessons <directory>', 'read a course of your own (or set ASYNCTUTOR_LESSONS)')
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { runLesson } = await import('../lesson/run-lesson.ts');
      await runLesson(name, command.optsWithGlobals<LessonOptions>(), io);
    });
}
