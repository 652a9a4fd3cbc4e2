import select from '@inquirer/select';
import type { Messages } from '../../i18n/index.ts';
import { withCommands } from '../../terminal/prompt/commands.ts';
import { promptKeys } from '../../terminal/prompt/prompt-keys.ts';
import { promptTheme } from '../../terminal/prompt/prompt-theme.ts';
import { wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { openCourse } from '../course/open-course.ts';
import { type Suggestions, suggestionsFor } from './suggestions.ts';

/** The only choice that leads to another one, of a chapter. */
const CHAPTERS = 'chapters';

/** Columns that the prompt puts before a choice: the pointer, and a number of two digits. */
const BEFORE = 6;

interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * The home screen: what the learner may do now, the likeliest first.
 * @returns the command line that was chosen; `help` where nothing can be drawn
 * @throws Interrupted on Ctrl-C; CliError if the course cannot be opened
 */
export async function runHome(context: Context): Promise<readonly string[] | 'help' | 'leave'> {
  const course = openCourse(context, {});
  if (!context.screen.live) return 'help';
  const { home } = context.messages;
  const choices = choicesFor(await suggestionsFor(course), context.messages, CHAPTERS);
  let line = await ask(home.question, choices, context);
  if (line === CHAPTERS) {
    const titles = await course.chapters.titles();
    const chapters = course.chapters.files.map(({ id }, index) => ({
      name: titles[index] ?? id,
      value: `lesson ${id}`,
    }));
    line = await ask(home.which, chapters, context);
  }
  return line === 'leave' ? 'leave' : line.split(' ');
}

/** @param chapters the value of the choice that leads to the chapters */
export function choicesFor(
  { next, first, exercise, due }: Suggestions,
  { home }: Messages,
  chapters: string,
): Choice[] {
  return [
    ...(next === null ? [] : [{ name: home.goOn(next.title, next.page, next.pages), value: 'lesson' }]),
    ...(first === null ? [] : [{ name: home.begin(first.title), value: `lesson ${first.id}` }]),
    ...(due.questions + due.exercises === 0
      ? []
      : [{ name: home.review(due.questions, due.exercises), value: 'review' }]),
    ...(exercise === null ? [] : [{ name: home.exercise(exercise), value: 'exercise' }]),
    { name: home.chapters, value: chapters },
    { name: home.demos, value: 'demo' },
    { name: home.quiz, value: 'quiz' },
    { name: home.progress, value: 'progress' },
  ];
}

/** Lets one of these be chosen, by arrows or its number; `q` leaves. @throws Interrupted on Ctrl-C */
async function ask(
  message: string,
  choices: readonly Choice[],
  { screen, io, messages }: Context,
): Promise<string> {
  const { keys } = messages.home;
  const help = promptKeys(
    [
      [`↑↓ 1-${choices.length}`, keys.choose],
      ['⏎', keys.open],
      ['q', keys.leave],
    ],
    screen,
    messages,
  );
  const config = {
    message,
    choices: choices.map(({ name, value }) => ({
      value,
      name: wrap(name.replaceAll('`', ''), screen.width - 1 - BEFORE).join(`\n${' '.repeat(BEFORE)}`),
    })),
    theme: promptTheme(screen.theme, help),
    pageSize: Math.max(5, screen.height - 4),
    loop: false,
  };
  for (;;) {
    const chosen = await withCommands(io, true, (prompt) => select<string>(config, prompt));
    // The other keys of a quiz mean nothing here.
    if (chosen !== 'hint' && chosen !== 'back') return chosen;
  }
}
