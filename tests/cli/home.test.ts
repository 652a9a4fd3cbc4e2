import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeContext } from '../../src/cli/context/context.ts';
import { openCourse } from '../../src/cli/course/open-course.ts';
import { choicesFor } from '../../src/cli/home/run-home.ts';
import { suggestionsFor } from '../../src/cli/home/suggestions.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { openProgress } from '../../src/progress/index.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { asynctutor } from './support.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Where somebody stands whose journal is this directory's. */
async function standing() {
  const env = { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' };
  const context = makeContext({ stdout: {}, env } as unknown as Io, 'en', await messagesIn('en'));
  return suggestionsFor(openCourse(context, {}));
}

const past = () => openProgress({ directory: home, now: () => new Date('2025-10-03T11:12:45Z') });

describe('asynctutor alone, without a terminal', () => {
  it('is the help', async () => {
    const { stdout, stderr, code } = await asynctutor([]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toBe((await asynctutor(['--help'])).stdout);
    expect(stdout).toMatch(/^Usage: asynctutor/);
  });
});

describe('the home screen', () => {
  it('has a beginner begin', async () => {
    expect(await standing()).toMatchObject({ next: null, first: { id: 'why-async' }, due: 0 });
  });

  it('goes on at the page that was read last, and counts the reviews of this course', async () => {
    const progress = past();
    const gather = ['gather-together', 'nowhere'];
    for (const page of gather) progress.visitPage('gather', page);
    for (const chapter of ['gather', 'of-another-course']) {
      progress.answer({
        question: `${chapter}-question`,
        chapter,
        rows: ['S9'],
        right: false,
        tries: 1,
        hint: false,
        milliseconds: 9,
      });
    }
    expect(await standing()).toEqual({
      next: { title: 'Several at once: `gather`', page: 1, pages: 7 },
      first: null,
      due: 1,
    });
  });

  it('has somebody begin after the chapters that they tested out of', async () => {
    past().finishChapter('why-async', 'tested-out');
    expect(await standing()).toMatchObject({
      next: null,
      first: { id: expect.not.stringMatching('why-async') },
    });
  });

  it('offers the likeliest first, in the language of whoever looks', async () => {
    const next = { title: 'One', page: 2, pages: 7 };
    const all = choicesFor({ next, first: null, due: 3 }, await messagesIn('en'), 'chapters');
    expect(all.map(({ name }) => name)).toEqual([
      'Go on: One, page 2 of 7',
      'Review: 3 questions are due',
      'Choose a chapter',
      'Watch a program',
      'Take a quiz',
      'See your progress',
    ]);
    expect(all.map(({ value }) => value)).toEqual([
      'lesson',
      'review',
      'chapters',
      'demo',
      'quiz',
      'progress',
    ]);
    const first = { id: 'one', title: 'Un' };
    const [begin] = choicesFor({ next: null, first, due: 0 }, await messagesIn('fr'), 'chapters');
    expect(begin).toEqual({ name: 'Commencer\u00a0: Un', value: 'lesson one' });
  });
});
