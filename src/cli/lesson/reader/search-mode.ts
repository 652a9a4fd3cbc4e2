import { textAfter } from '../../../terminal/screen/keys.ts';
import { type Hit, searchCourse } from '../../course/search.ts';
import { ListView } from './list-view.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';

/** Nobody types more. */
const LONGEST = 500;

/** A search through the whole course: Enter looks for what has been typed, then opens what is chosen. */
export function searchMode(context: ReaderContext): Mode {
  const { chapters, journal, screen, messages } = context;
  const { keys, ...words } = messages.lesson.reader;
  const { names } = messages.help;
  const { colour, unicode } = screen.theme;
  let text = '';
  let query: string | null = null;
  let hits: readonly Hit[] = [];
  let list = new ListView([], 0, screen);

  async function enter(): Promise<Step> {
    const hit = hits[list.chosen];
    if (hit !== undefined && query === text) {
      return { to: 'look-up', position: { chapter: chapters.indexOf(hit.chapter), page: hit.number - 1 } };
    }
    query = text;
    hits = await searchCourse(query, chapters.files, (id) => journal.isAnswered(id), context);
    const orders = new Map(chapters.files.map(({ id, order }) => [id, order]));
    const items = hits.map(({ chapter, number, title, excerpt }) => ({
      number: `${orders.get(chapter)}.${number}`,
      title: `${title}  ${excerpt}`,
      depth: 0,
      done: false,
      note: '',
    }));
    list = new ListView(items, 0, screen);
    return STAY;
  }

  return {
    draw() {
      const isDone = query === text && query !== '';
      const none = isDone && hits.length === 0 ? `  ${words.nothingFound}` : '';
      const help = text === '' ? `  ${words.typeToSearch}` : none;
      return list.draw(
        [{ text: words.search, paint: colour.bold }],
        [
          { key: names.enter, does: isDone && hits.length > 0 ? keys.open : keys.search },
          { key: names.escape, does: keys.cancel },
          ...(unicode ? [{ key: '↑↓', does: keys.choose }] : []),
        ],
        {
          prompt: [
            { text: '/', paint: colour.bold },
            { text: `${text}_` },
            { text: help, paint: colour.dim },
          ],
        },
      );
    },
    press(key) {
      if (key === 'escape') return { to: 'reading' };
      if (key === 'enter') return enter();
      const next = textAfter(key, text);
      if (next === null) list.choose(key);
      else if (next.length <= LONGEST) text = next;
      return STAY;
    },
    help: () => null,
  };
}
