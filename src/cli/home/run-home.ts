import { textIn } from '../../i18n/index.ts';
import { loadHeads } from '../../lessons/index.ts';
import type { Context } from '../context/context.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { ask } from './ask.ts';
import { type Choice, choicesOf } from './choices.ts';
import { standingOf } from './standing.ts';

/** Chosen to see the chapters: the only choice that leads to another. */
const CHAPTERS = 'chapters';

/**
 * The home screen: what the learner may do now, the likeliest first.
 * @returns the command line that was chosen; `help` where nothing can be drawn
 * @throws Interrupted on Ctrl-C; CliError if the course cannot be opened
 */
export async function runHome(outer: Context): Promise<readonly string[] | 'help' | 'leave'> {
  const context = openCourse(outer, {});
  if (!context.screen.live) return 'help';
  const { home } = context.messages;
  const choices = choicesOf(await standingOf(context), context.messages, CHAPTERS);
  const chosen = await ask(home.question, choices, context);
  const line = chosen === CHAPTERS ? await ask(home.which, await chapterChoices(context), context) : chosen;
  return line === 'leave' ? 'leave' : line.split(' ');
}

async function chapterChoices({ library, language }: CourseContext): Promise<Choice[]> {
  const heads = await loadHeads(library);
  return library.course.chapters.map(({ id }, index) => {
    const head = heads[index];
    return { name: head ? textIn(head.title, language) : id, value: `lesson ${id}` };
  });
}
