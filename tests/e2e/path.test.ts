import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { pageInput } from '../../src/cli/course/page-input.ts';
import { askedOn, chapterState } from '../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../src/cli/journal/course-journal.ts';
import { blocksOfType } from '../../src/lessons/index.ts';
import { pageBody, title } from '../../src/terminal/page/index.ts';
import { courseFor } from '../cli/journal/support.ts';
import { temporaryDirectory } from '../progress/support.ts';
import { plain } from '../terminal/support/views.ts';
import { Session } from './terminal.ts';

const CHAPTERS = 3;

/** What is on the screen, once it is drawn to its last row. */
type Shown =
  | { readonly kind: 'page'; readonly chapter: number; readonly page: number }
  | { readonly kind: 'contents' | 'end' | 'score' | 'question' | 'answer' | 'run over' };

function shownOn(screen: string): Shown | null {
  const rows = screen.split('\n');
  const head = rows[0] ?? '';
  const keys = rows.findLast((row) => row !== '') ?? '';
  const [, chapter, page] = /^(\d+)\. .* {2}(\d+)\/\d+$/.exec(head) ?? [];
  if (/^Enter .* r again/.test(keys)) return { kind: 'run over' };
  if (!/^(1-9 space mark {2})?Enter /.test(keys)) return null;
  if (/^(✔|✖|Answer) /.test(head)) return { kind: 'answer' };
  if (/^(Question \d|What will happen\?)/.test(head)) return { kind: 'question' };
  if (head === 'The end of the quiz') return { kind: 'score' };
  if (head === 'Contents') return { kind: 'contents' };
  if (page === undefined) return { kind: 'end' };
  return { kind: 'page', chapter: Number(chapter), page: Number(page) };
}

/** The keys for what is on the screen: Enter, or for a question that wants more than that, some answer. */
function keysFor({ kind }: Shown, screen: string): string {
  if (kind !== 'question' || /^Enter more/m.test(screen)) return '\r';
  if (/^(❯| *1 │) _/m.test(screen)) return '1';
  const isMarked = /\[[^ ]\]/.test(screen) || /in order/.test(screen);
  return /\[ \]/.test(screen) && !isMarked ? '1' : '\r';
}

it.concurrent.each([
  [80, 24],
  [40, 12],
])(
  'goes through three chapters of the course by Enter and answers alone, at %i×%i',
  { timeout: 300_000 },
  async (columns, rows) => {
    const home = temporaryDirectory();
    const { chapters, ...context } = await courseFor(home);
    const course = { ...context, chapters };
    const session = new Session([], { columns, rows, env: { ASYNCTUTOR_HOME: home } });
    let [before, drawn] = ['', 0];
    for (const welcome of [/The same waits: /, /How to move/, /Where do you begin\?[\s\S]*❯ 1 /]) {
      await session.until((screen) => welcome.test(screen));
      before = session.screen();
      session.type('\r');
    }

    const kinds: string[] = [];
    const seen = new Map<string, Set<string>>();
    for (;;) {
      await session.until((screen) => {
        const next = shownOn(session.visible());
        // A picture may come in pieces: what only adds to the one that was answered is the rest of it.
        const isOther = before === '' || !screen.startsWith(before);
        return isOther && next !== null && (next.kind !== 'page' || session.frames > drawn);
      });
      before = session.screen();
      drawn = session.frames;
      const screen = session.visible();
      const shown = shownOn(screen);
      if (shown === null) throw new Error(`what is this?\n${screen}`);
      if (shown.kind === 'page') {
        if (shown.chapter > CHAPTERS) break;
        const key = `${shown.chapter} ${shown.page}`;
        const lines = seen.get(key) ?? new Set();
        seen.set(key, lines);
        for (const row of screen.split('\n')) lines.add(row.trim());
      }
      kinds.push(shown.kind);
      session.type(keysFor(shown, screen));
    }
    session.type('q');
    await session.until((screen) => /3 of \d+ chapters read/.test(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);

    const journal = new CourseJournal(course);
    const options = { width: columns, theme: plain({ level: 2 }) };
    for (let index = 0; index < CHAPTERS; index++) {
      const chapter = await chapters.at(index);
      for (const [page, content] of chapter.pages.entries()) {
        const { blocks, ...input } = pageInput(content, course);
        // Questions are not listed where they are asked next.
        const shown = blocks.map((block) => (block.type === 'questions' ? { ...block, prompts: [] } : block));
        const lines = [...title(input.title, options), ...pageBody({ ...input, blocks: shown }, options)];
        const onScreen = seen.get(`${index + 1} ${page + 1}`);
        const missed = lines.filter((line) => !onScreen?.has(stripVTControlCharacters(line).trim()));
        expect(missed, `${chapter.id}, page ${page + 1}`).toEqual([]);
      }
      expect(chapterState(chapter, journal)).toMatchObject({ isRead: true, isKnown: true });
      const predictions = [...blocksOfType(chapter, 'prediction')].map(({ block }) => block.question);
      const questions = [...predictions, ...chapter.pages.flatMap(askedOn)];
      expect(questions.filter(({ id }) => !journal.isAnswered(id))).toEqual([]);
    }
    expect(journal.bookmark?.chapter).toBe(chapters.files[CHAPTERS]?.id);
    expect(kinds.filter((kind) => kind === 'end')).toHaveLength(CHAPTERS);
    expect(kinds).toContain('score');
    expect(kinds).toContain('run over');
  },
);
