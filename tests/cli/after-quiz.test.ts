import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { askedOn } from '../../src/cli/journal/chapter-state.ts';
import { explainingPages } from '../../src/cli/score/explaining-pages.ts';
import { openProgress } from '../../src/progress/index.ts';
import { itemOf, randomOf } from '../../src/questions/index.ts';
import { temporaryDirectory } from '../progress/support.ts';
import { courseFor } from './journal/support.ts';
import { OnTerminal } from './on-terminal.ts';

let home = '';
beforeEach(() => {
  home = temporaryDirectory();
});

const quiz = (size: { columns: number; rows: number }) =>
  new OnTerminal(['quiz', 'why-async', '--kind', 'number', '-n', '1', '--seed', '1'], size, {
    ASYNCTUTOR_HOME: home,
    NO_COLOR: '1',
  });

const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);

/** Answers the number that is asked for wrongly, and goes through what is said of it to the end of the quiz. */
async function miss(terminal: OnTerminal): Promise<void> {
  await terminal.until(has(/❯ _[\s\S]*Enter (answer|more)/));
  terminal.type('999\r');
  const isOver = has(/The end of the quiz/);
  for (;;) {
    const screen = await terminal.until((now) => isOver(now) || /Enter (more|your score)/.test(now));
    if (isOver(screen)) return;
    terminal.type('\r');
    await terminal.until((now) => now !== screen);
  }
}

const answers = (): number =>
  readFileSync(join(home, 'journal.jsonl'), 'utf8').match(/"kind":"answer"/g)?.length ?? 0;

describe('the end of a quiz', () => {
  it('asks what was missed again, and keeps the first answers alone', async () => {
    const terminal = quiz({ columns: 72, rows: 24 });
    await miss(terminal);
    await terminal.until(has(/Score: 0 of 1[\s\S]*Enter leave {2}a missed again {2}p their pages/));
    terminal.type('a');
    await miss(terminal);
    await terminal.until(has(/Score: 0 of 1[\s\S]*Enter leave/));
    expect(answers()).toBe(1);
    terminal.type('\r');
    expect(await terminal.finished).toBe(0);
    const screen = await terminal.until(() => !terminal.alternate);
    expect(screen).toMatch(
      /Score: 0 of 1[\s\S]*The same questions again:\nasynctutor quiz why-async --kind number -n 1 --seed 1$/m,
    );
  });

  it('opens a page that explains it; the place stays', async () => {
    openProgress({ directory: home }).visitPage('gather', 'results');
    const terminal = quiz({ columns: 80, rows: 24 });
    await miss(terminal);
    terminal.type('p');
    await terminal.until(has(/^1\. Why async/m));
    terminal.type('q');
    await terminal.until(has(/The end of the quiz/));
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    await terminal.until(() => !terminal.alternate);
    expect(openProgress({ directory: home }).state.bookmark).toEqual({ chapter: 'gather', page: 'results' });
  });

  it('shows all of the score before it leaves, at 40 columns and 12 rows', async () => {
    const terminal = quiz({ columns: 40, rows: 12 });
    await miss(terminal);
    await terminal.until(has(/Score: 0 of 1[\s\S]*Enter the rest/));
    const seen: string[] = [];
    for (;;) {
      const screen = await terminal.until(has(/Enter (the rest|leave)/));
      seen.push(screen);
      terminal.type('\r');
      if (screen.includes('Enter leave')) break;
      await terminal.until((now) => now !== screen);
    }
    expect(await terminal.finished).toBe(0);
    expect(seen.join('\n')).toContain('quiz why-async --kind number');
  });
});

describe('the pages that explain a question', () => {
  it('show its idea in its own chapter, and are no pages that only ask', async () => {
    const context = await courseFor('/nowhere');
    const titles: string[] = [];
    for (const file of context.chapters.files) {
      const chapter = await context.chapters.load(file);
      const missed = chapter.pages.flatMap(askedOn).map((question) => ({
        item: itemOf(file.id, question, randomOf(1)),
        answer: { kind: 'none' } as never,
        right: false,
        hint: false,
        milliseconds: 0,
      }));
      const pages = await explainingPages(missed, context);
      if (missed.length > 0) expect(pages.length, file.id).toBeGreaterThan(0);
      expect(pages.map(({ page }) => chapter.pages[page]?.id)).not.toContain('practice');
      titles.push(...pages.map(({ title }) => title));
    }
    expect(titles).toContain('Waits can overlap');
  });
});
