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
import { anAttempt } from '../progress/support.ts';
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

const NOTHING = { questions: 0, exercises: 0 };

describe('the home screen', () => {
  it('has a beginner begin', async () => {
    expect(await standing()).toMatchObject({
      next: null,
      first: { id: 'why-async' },
      exercise: null,
      due: NOTHING,
    });
  });

  it('goes on at the page that was read last, offers an exercise, and counts the reviews of this course', async () => {
    const progress = past();
    const gather = ['gather-together', 'nowhere'];
    for (const page of gather) progress.visitPage('gather', page);
    const questions = [
      ['gather', 'gather-true'],
      ['gather', 'gone-by-now'],
      ['of-another-course', 'gather-true-there'],
    ] as const;
    for (const [chapter, question] of questions) {
      progress.answer({
        question,
        chapter,
        rows: ['S9'],
        right: false,
        tries: 1,
        hint: false,
        milliseconds: 9,
      });
    }
    progress.attempt({ ...anAttempt, exercise: 'theirs#gather-three', solution: true });
    expect(await standing()).toEqual({
      next: { title: 'Several at once: `gather`', page: 1, pages: 7 },
      first: null,
      exercise: expect.any(String),
      due: { questions: 1, exercises: 0 },
    });
  });

  it('counts the exercises of this course that are to be done again', async () => {
    const progress = past();
    for (const exercise of ['gather-three', 'gone-by-now'])
      progress.attempt({ ...anAttempt, exercise, solution: true });
    expect(await standing()).toMatchObject({ due: { questions: 0, exercises: 1 } });
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
    const all = choicesFor(
      { next, first: null, exercise: 'Three shops', due: { questions: 3, exercises: 1 } },
      await messagesIn('en'),
      'chapters',
    );
    expect(all.map(({ name }) => name)).toEqual([
      'Go on: One, page 2 of 7',
      'Review: 3 questions and 1 exercise are due',
      'Do an exercise: Three shops',
      'Choose a chapter',
      'Watch a program',
      'Take a quiz',
      'See your progress',
    ]);
    expect(all.map(({ value }) => value)).toEqual([
      'lesson',
      'review',
      'exercise',
      'chapters',
      'demo',
      'quiz',
      'progress',
    ]);
    const first = { id: 'one', title: 'Un' };
    const [begin] = choicesFor(
      { next: null, first, exercise: null, due: NOTHING },
      await messagesIn('fr'),
      'chapters',
    );
    expect(begin).toEqual({ name: 'Commencer\u00a0: Un', value: 'lesson one' });
  });
});
