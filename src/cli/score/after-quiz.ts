import type { ChapterFile } from '../../lessons/index.ts';
import { type Item, itemOf } from '../../questions/index.ts';
import { pointOf, type QuizAnswer, resultOf, Session } from '../../quiz/index.ts';
import { commonKeys, type Help, openHelp } from '../../terminal/help/index.ts';
import { chooseFromList } from '../../terminal/list/choose-from-list.ts';
import { frame, type Hint, roomOf } from '../../terminal/page/index.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { leaves } from '../../terminal/screen/keys.ts';
import { scrollBy, scrollTo } from '../../terminal/screen/scroll.ts';
import type { Context } from '../context/context.ts';
import type { Names } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import { askQuestions } from '../questions/ask-questions.ts';
import { explainingPages, type PageLink } from './explaining-pages.ts';
import { resultLines } from './result.ts';

export interface AfterOptions {
  /** Shows a page of a chapter, until it is left. */
  readonly read: (file: ChapterFile, page: number, context: CourseContext) => Promise<void>;
  /** What leaving the result does, in a word or two. */
  readonly leave?: string;
}

interface Round {
  readonly lines: () => readonly string[];
  /** What did not earn the point. */
  readonly missed: readonly QuizAnswer[];
}

/**
 * The end of a quiz on a screen: its result, and from there the missed questions again, or the pages that explain them.
 * @param lines the result, as it fits now
 * @throws Interrupted on Ctrl-C
 */
export async function afterQuiz(
  session: Session,
  lines: () => readonly string[],
  names: Names,
  context: CourseContext,
  { read, leave = context.messages.quiz.after.leave }: AfterOptions,
): Promise<void> {
  const { screen } = context;
  const terminal = new FullScreen(context.io);
  let round: Round = { lines, missed: session.answers.filter((answer) => pointOf(answer) === 0) };
  let top = 0;
  terminal.enter();
  try {
    for (;;) {
      const body = round.lines();
      const all = { top, length: body.length, room: roomOf(screen.height) };
      // A resized screen may have room for more.
      top = scrollTo(top, all);
      const scroll = { ...all, top };
      const hasRest = top + scroll.room < body.length;
      terminal.show(endPicture(body, top, round.missed.length > 0, leave, context));
      const key = await terminal.key();
      if (key === 'interrupt') throw new Interrupted();
      if (leaves(key)) return;
      if (key === '?') await openHelp(helpFor(round, context), terminal, context);
      // Nobody passes a line that was not on the screen.
      if (key === 'enter' || key === 'space') {
        if (!hasRest) return;
        top = scrollBy(scroll, 'page-down') ?? top;
      } else if (key === 'a' && round.missed.length > 0) {
        round = await askAgain(round, terminal, names, context);
        top = 0;
      } else if (key === 'p' && round.missed.length > 0) {
        terminal.leave();
        await readPages(await explainingPages(round.missed, context), read, context);
        terminal.enter();
      } else top = scrollBy(scroll, key) ?? top;
    }
  } finally {
    terminal.leave();
  }
}

/** The result on the whole screen. */
export function endPicture(
  body: readonly string[],
  top: number,
  hasMissed: boolean,
  leave: string,
  { screen, messages }: Pick<Context, 'screen' | 'messages'>,
): string[] {
  const { after } = messages.quiz;
  const head = [{ text: after.title, paint: screen.theme.colour.bold }];
  const enter = { key: messages.help.names.enter, does: leave };
  const rest = { ...enter, does: after.rest };
  const hasRest = top + roomOf(screen.height) < body.length;
  const keys = [hasRest ? rest : enter, ...(hasMissed ? missedKeys(after) : [])];
  return frame({ head, body, top, keys: [...keys, { key: '?', does: after.keys }] }, screen);
}

function missedKeys({ again, pages }: { readonly again: string; readonly pages: string }): Hint[] {
  return [
    { key: 'a', does: again },
    { key: 'p', does: pages },
  ];
}

function helpFor({ missed }: Round, { screen, messages }: Context): Help {
  const { after } = messages.quiz;
  const keys = [
    { key: messages.help.names.enter, does: after.help.enter },
    ...(missed.length > 0 ? missedKeys(after.help) : []),
    ...commonKeys(['lines', 'screens', 'ends', 'leave'], screen.theme, messages),
  ];
  return { screen: after.title, keys };
}

/** Asks what was missed once more. The solution was seen: the first answer is the one that is kept. */
async function askAgain(
  { missed }: Round,
  terminal: FullScreen,
  names: Names,
  context: CourseContext,
): Promise<Round> {
  const session = new Session(missed.map(({ item }) => shuffled(item)));
  await askQuestions(session, terminal, null, context);
  const { answers } = session;
  return {
    lines: () => resultLines(resultOf(answers), null, names, context),
    missed: [
      ...answers.filter((answer) => pointOf(answer) === 0),
      // Questions that nobody got to.
      ...missed.slice(answers.length),
    ],
  };
}

/** With its choices in another order: nobody should remember a place. What was made up stays as it was made. */
function shuffled(item: Item): Item {
  return item.seed === undefined ? itemOf(item.chapter, item.question) : item;
}

/** Lets pages be read, one after another. The place stays: they are only looked up. */
async function readPages(
  pages: readonly PageLink[],
  read: AfterOptions['read'],
  context: CourseContext,
): Promise<void> {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return read(only.file, only.page, context);
  for (;;) {
    const link = await choosePage(pages, context);
    if (link === null) return;
    await read(link.file, link.page, context);
  }
}

async function choosePage(pages: readonly PageLink[], context: Context): Promise<PageLink | null> {
  const { quiz, lesson, help } = context.messages;
  const { which: head, pages: screen, read } = quiz.after;
  const items = pages.map(({ file, page, chapterTitle, title }) => ({
    name: `${file.id} ${page + 1}`,
    summary: '',
    heading: chapterTitle.replaceAll('`', ''),
    label: title.replaceAll('`', ''),
  }));
  const words = { head, screen, open: read, opens: read, leave: help.does.back };
  const chosen = await chooseFromList({ ...words, items, nothing: lesson.reader.nothingFound }, context);
  return pages[items.findIndex(({ name }) => name === chosen?.name)] ?? null;
}
