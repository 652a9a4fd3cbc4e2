import { textIn } from '../../../i18n/index.ts';
import type { Page } from '../../../lessons/index.ts';
import { commonKeys } from '../../../terminal/help/index.ts';
import type { MenuItem } from '../../../terminal/page/index.ts';
import { type ChapterState, chapterStates } from '../../journal/chapter-state.ts';
import { positionIn, type ReadingPosition } from '../../journal/reading-position.ts';
import { ListView } from './list-view.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';

/** A line of the contents, and where it leads: to a chapter as a whole, or to a page of it. */
interface Entry {
  readonly item: MenuItem;
  readonly chapter: number;
  readonly page: number | null;
}

/**
 * The contents of the course, with what has been done of it. The chapter that is open shows its pages.
 * @param open the page that is open, if one is.
 */
export async function contentsMode(open: ReadingPosition | null, context: ReaderContext): Promise<Mode> {
  const { screen, messages } = context;
  const { theme } = screen;
  const { names } = messages.help;
  const { keys: words, contents, help } = messages.lesson.reader;
  const entries = await entriesOf(open, context);
  const chosen =
    open === null
      ? entries.findIndex(({ item }) => !item.done)
      : entries.findLastIndex(({ chapter, page }) => chapter === open.chapter && page === open.page);
  const items = entries.map(({ item }) => item);
  const list = new ListView(items, Math.max(0, chosen), screen);
  const head = [{ text: contents, paint: theme.colour.bold }];
  const keys = [
    { key: names.enter, does: words.open },
    { key: '?', does: words.help },
    { key: 'q', does: words.leave },
    ...(theme.unicode ? [{ key: '↑↓', does: words.choose }] : []),
    { key: '/', does: words.search },
    ...(open === null ? [] : [{ key: names.escape, does: words.cancel }]),
  ];

  async function enter(): Promise<Step> {
    const entry = entries[list.chosen];
    if (entry === undefined) return STAY;
    const { chapter, page } = entry;
    const position = page === null ? await positionIn(chapter, context) : { chapter, page };
    return { to: 'look-up', position };
  }

  return {
    draw: () => list.draw(head, keys),
    press: (key) =>
      list.press(key, enter, { escape: 'reading', b: 'reading', left: 'reading', t: 'reading' }),
    help: () => ({
      screen: help.contents,
      keys: [
        ...commonKeys(['choose', 'screens', 'ends'], theme, messages),
        { key: names.enter, does: help.open },
        { key: '/', does: help.search },
        ...(open === null ? [] : [{ key: names.escape, does: words.cancel }]),
        ...commonKeys(['leave'], theme, messages),
      ],
      notes: [help.marks(theme.states.done.glyph, theme.marks.known)],
    }),
  };
}

async function entriesOf(open: ReadingPosition | null, context: ReaderContext): Promise<Entry[]> {
  const { chapters, journal, language, messages } = context;
  const [titles, states] = await Promise.all([chapters.titles(), chapterStates(journal, context)]);
  const place = journal.bookmark;
  const entries: Entry[] = [];
  for (const [chapter, { id, order }] of chapters.files.entries()) {
    const state = states[chapter] ?? null;
    const item = {
      number: `${order}`,
      title: titles[chapter] ?? id,
      depth: 0,
      done: state?.isRead ?? false,
      known: state?.isKnown ?? false,
      note: state === null ? '' : chapterNote(state, context),
    };
    entries.push({ item, chapter, page: null });
    if (open?.chapter !== chapter) continue;
    const read = journal.pagesRead(id);
    const { pages } = await chapters.at(chapter);
    const depth = pages.some(({ sitting }) => sitting !== undefined) ? 2 : 1;
    for (const [page, { id: pageId, title, sitting }] of pages.entries()) {
      if (sitting !== undefined) entries.push({ item: sittingItem(sitting, context), chapter, page });
      const isHere = place?.chapter === id && place.page === pageId;
      const line = {
        number: '',
        title: textIn(title, language),
        depth,
        done: read.has(pageId) && (!isHere || state?.isRead === true),
        note: isHere ? messages.lesson.marks.here : '',
      };
      entries.push({ item: line, chapter, page });
    }
  }
  return entries;
}

/** A sitting leads to its first page. */
function sittingItem({ title, minutes }: NonNullable<Page['sitting']>, context: ReaderContext): MenuItem {
  const { language, messages } = context;
  const note = messages.lesson.list.minutes(minutes);
  return { number: '', title: textIn(title, language), depth: 1, done: false, note };
}

/** `3/7`, `read`, `read, known`. */
export function chapterNote(
  { isRead, isKnown, pages, pagesRead }: ChapterState,
  { messages }: Pick<ReaderContext, 'messages'>,
): string {
  const { marks, reader } = messages.lesson;
  const read = isRead ? [marks.read] : pagesRead > 0 ? [reader.page(pagesRead, pages)] : [];
  return [...read, ...(isKnown ? [marks.known] : [])].join(', ');
}
