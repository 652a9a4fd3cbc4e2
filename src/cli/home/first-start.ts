import type { Origin } from '../../progress/index.ts';
import { commonKeys, helpLines } from '../../terminal/help/index.ts';
import { type Choice, choicesPicture } from '../../terminal/home/choices.ts';
import { frame, roomOf, sentence } from '../../terminal/page/index.ts';
import { closingKey, isEnd } from '../../terminal/screen/closing-key.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { CourseContext } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { choiceKeys, chooseOn, type View } from './choose-on.ts';
import { spokenChoice } from './spoken-choice.ts';

/** Where somebody may begin. */
interface Start {
  readonly origin: Origin;
  readonly choice: Choice;
  readonly command: readonly string[];
}

/** The chapter in which Python first differs from JavaScript: to wait without blocking they know already. */
export const AFTER_JAVASCRIPT = 'async-def';

/**
 * Greets somebody who was never here, shows a demo and how to move, and asks where they begin. What they say is kept.
 * @returns the command line that begins there; null to leave
 * @throws Interrupted on Ctrl-C
 */
export async function firstStart(context: CourseContext): Promise<readonly string[] | null> {
  const starts = await startsIn(context);
  const chosen = context.screen.live ? await onScreen(starts, context) : await inWords(starts, context);
  const start = chosen === null ? undefined : starts[chosen];
  if (start === undefined) return null;
  // The command says what is wrong with the journal.
  new CourseJournal(context, () => {}).start(start.origin);
  return start.command;
}

export async function startsIn({ chapters, messages }: CourseContext): Promise<Start[]> {
  const { starts } = messages.home.first;
  const titles = await chapters.titles();
  const first = chapters.files[0]?.id ?? '';
  const title = (id: string): string => titles[chapters.indexOf(id)] ?? id;
  const start = (origin: Origin, detail: string, line: string): Start => ({
    origin,
    choice: { title: starts[origin].title, detail },
    command: line.split(' '),
  });
  return [
    start('beginner', starts.beginner.detail(title(first)), `lesson ${first}`),
    start('javascript', starts.javascript.detail(title(AFTER_JAVASCRIPT)), `lesson ${AFTER_JAVASCRIPT}`),
    start('asyncio', starts.asyncio.detail, `quiz ${first} --test-out`),
  ];
}

async function onScreen(starts: readonly Start[], context: CourseContext): Promise<number | null> {
  const { showFirstDemo } = await import('./first-demo.ts');
  const terminal = new FullScreen(context.io);
  terminal.enter();
  try {
    await showFirstDemo(terminal, context);
    await showMoves(terminal, context);
    return await chooseOn(
      terminal,
      (chosen) =>
        startsPicture(
          starts.map(({ choice }) => choice),
          chosen,
          context,
        ),
      starts.length,
      context,
    );
  } finally {
    terminal.leave();
  }
}

/** @throws Interrupted on Ctrl-C */
async function showMoves(terminal: FullScreen, context: View): Promise<void> {
  const key = await closingKey(
    terminal,
    (top) => movesPicture(context, top),
    (key, top) => {
      if (key === 'resize') return 0;
      // Nobody passes a line that was not on the screen.
      const next = top + roomOf(context.screen.height);
      return next < moveLines(context).length ? next : null;
    },
  );
  if (isEnd(key)) throw new Interrupted();
}

/** How to move, on one screen. */
export function movesPicture(view: View, top = 0): string[] {
  const { screen, messages } = view;
  const { first } = messages.home;
  const head = [{ text: first.moves, paint: screen.theme.colour.bold }];
  const keys = [{ key: first.anyKey, does: first.goOn }];
  return frame({ head, body: moveLines(view), top, keys }, screen);
}

function moveLines({ screen, messages }: View): string[] {
  const { names } = messages.help;
  const { moves, does } = messages.home.first;
  const keys = [
    { key: names.enter, does: does.enter },
    ...commonKeys(['lines'], screen.theme, messages),
    { key: names.escape, does: does.back },
    { key: 'q', does: does.leave },
    { key: '?', does: does.help },
  ];
  return helpLines({ screen: moves, keys }, screen);
}

/** Where to begin, on one screen. */
export function startsPicture(
  choices: readonly Choice[],
  chosen: number,
  { screen, messages }: View,
): string[] {
  const { home } = messages;
  return choicesPicture(
    {
      head: home.first.question,
      above: [],
      choices,
      chosen,
      keys: choiceKeys(choices.length, { screen, messages }),
    },
    screen,
  );
}

async function inWords(starts: readonly Start[], context: CourseContext): Promise<number | null> {
  const { messages, screen, say } = context;
  const { greeting, question } = messages.home.first;
  say([...sentence(greeting, '', screen), ...sentence(question, '', screen)]);
  return spokenChoice(
    starts.map(({ choice }) => choice),
    context,
  );
}
