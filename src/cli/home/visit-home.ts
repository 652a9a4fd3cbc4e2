import { wantsNext } from '../../terminal/prompt/ask-key.ts';
import type { Context } from '../context/context.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import type { Finished } from './command.ts';

/** Commands whose own screens have told everything: after any other there is something to read. */
const SILENT = ['lesson', 'quiz', 'review', 'exercise'];

/**
 * Home, after what was done last: on a screen, or in words.
 * @returns the command line that was chosen
 * @throws Interrupted on Ctrl-C; CliError if the course cannot be opened
 */
export async function visitHome(outer: Context, last: Finished | null): Promise<readonly string[] | 'leave'> {
  const context = openCourse(outer, {});
  if (last === null && isFirstStart(context)) {
    const { firstStart } = await import('./first-start.ts');
    return (await firstStart(context)) ?? 'leave';
  }
  if (last !== null && !(await isReadyAfter(last, context))) return 'leave';
  const chosen = context.screen.live ? await chooseOnScreen(context) : await chooseInWords(context);
  return chosen ?? 'leave';
}

/** In another's course, nobody knows what to greet with. */
function isFirstStart(context: CourseContext): boolean {
  return !context.library.foreign && new CourseJournal(context, () => {}).isEmpty;
}

/** Lets be read what a command left on the screen, which home would cover. @returns whether to go on */
async function isReadyAfter({ command, exitCode }: Finished, context: CourseContext): Promise<boolean> {
  const { screen, messages, io } = context;
  if (!screen.live || (exitCode === 0 && SILENT.includes(command[0] ?? ''))) return true;
  const { home, help } = messages;
  return wantsNext(
    [
      { key: help.names.enter, does: home.back },
      { key: 'q', does: home.keys.leave },
    ],
    screen,
    io,
  );
}

/** To open the reader elsewhere than at a page is no command: home is there again after it. */
async function chooseOnScreen(context: CourseContext): Promise<readonly string[] | null> {
  const { runHome } = await import('./run-home.ts');
  for (;;) {
    const step = await runHome(context);
    if (step === null) return null;
    if (typeof step.command !== 'string') return step.command;
    const { read } = await import('../lesson/reader/read.ts');
    await read(null, null, context, step.command);
  }
}

async function chooseInWords(context: CourseContext): Promise<readonly string[] | null> {
  const { spokenHome } = await import('./spoken-home.ts');
  return spokenHome(context);
}
