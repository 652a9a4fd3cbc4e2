import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeFacts } from '../../../src/cli/home/facts.ts';
import { homeSteps } from '../../../src/cli/home/steps.ts';
import { askedOn } from '../../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { openProgress, type Progress } from '../../../src/progress/index.ts';
import { anAnswer, anAttempt, temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from '../journal/support.ts';
import { asynctutor } from '../support.ts';

const en = await messagesIn('en');

/** What home tells a learner who did this a year ago. */
async function factsAfter(act: (progress: Progress) => void = () => {}) {
  const home = temporaryDirectory();
  act(openProgress({ directory: home, now: () => new Date('2025-10-03T11:12:45Z') }));
  const context = await courseFor(home);
  return homeFacts(context, new CourseJournal(context), new Date());
}

async function stepsAfter(act?: (progress: Progress) => void) {
  return homeSteps(await factsAfter(act), en);
}

/** The recommended step: its title and its command line. */
async function recommendedAfter(act?: (progress: Progress) => void) {
  const [first] = await stepsAfter(act);
  return [first?.title, [first?.command ?? []].flat().join(' ')];
}

const lessons = await courseFor('/nowhere');
const questionsOf = async (chapter: string) =>
  (await lessons.chapters.at(lessons.chapters.indexOf(chapter))).pages.flatMap(askedOn);
const asked = { 'why-async': await questionsOf('why-async'), gather: await questionsOf('gather') };

describe('asynctutor alone, without a terminal', () => {
  it('is the help', async () => {
    const { stdout, stderr, code } = await asynctutor([]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toBe((await asynctutor(['--help'])).stdout);
    expect(stdout).toMatch(/^Usage: asynctutor/);
  });
});

describe('what home tells', () => {
  it('counts what is read and what is known, each by itself', async () => {
    const { chapters } = await factsAfter((progress) => {
      progress.finishChapter('why-async');
      progress.finishChapter('gather', 'tested-out');
      for (const { id } of asked['why-async'])
        progress.answer({ ...anAnswer, question: id, chapter: 'why-async' });
      progress.finishChapter('tasks');
    });
    expect(chapters).toEqual({ count: 21, read: 2, known: 2 });
  });

  it('names the weakest idea by what is true, and none that was always right', async () => {
    const answer = (question: string, rows: readonly string[], right: boolean) => (progress: Progress) =>
      progress.answer({ ...anAnswer, question, rows, right });
    const wrong = await factsAfter((progress) => {
      answer('gather-true', ['M22', 'S9'], false)(progress);
      answer('gather-total', ['S9'], true)(progress);
    });
    expect(wrong.weakest).toMatchObject({
      row: 'M22',
      truth: '`gather` returns its results in the order of the arguments',
      points: 0,
    });
    expect((await factsAfter(answer('gather-true', ['M22'], true))).weakest).toBeNull();
  });

  it('begins with the first chapter that can be read, in a course where others cannot', async () => {
    const lessons = temporaryDirectory();
    writeFileSync(join(lessons, '01-broken.json'), '{');
    cpSync('lessons/03-coroutines.json', join(lessons, '03-coroutines.json'));
    const context = await courseFor(temporaryDirectory(), { lessons });
    const journal = new CourseJournal(context);
    journal.visit('broken', 'a-page');
    const { place, undone } = await homeFacts(context, journal, new Date());
    expect([place, undone?.id]).toEqual([null, 'coroutines']);
  });

  it('counts what is due of this course, and no question that is gone', async () => {
    const facts = await factsAfter((progress) => {
      for (const [chapter, question] of [
        ['gather', 'gather-true'],
        ['gather', 'gone-by-now'],
        ['of-another-course', 'gather-true-there'],
      ] as const)
        progress.answer({ ...anAnswer, question, chapter, right: false });
      for (const exercise of ['gather-three', 'gone-by-now', 'theirs#gather-three'])
        progress.attempt({ ...anAttempt, exercise, solution: true });
    });
    expect(facts.due).toEqual({ questions: 1, exercises: 1 });
  });
});

describe('the recommended step', () => {
  it('is the first chapter, at first', async () => {
    expect(await recommendedAfter()).toEqual(['Begin: Why async: waiting well', 'lesson why-async']);
  });

  it('is the place', async () => {
    const visit = (progress: Progress) => {
      for (const page of ['together', 'nowhere', 'results']) progress.visitPage('gather', page);
    };
    expect(await recommendedAfter(visit)).toEqual([
      expect.stringMatching(/^Go on: Several at once: `gather`, page 2 of \d+$/),
      'lesson',
    ]);
    const [first] = await stepsAfter(visit);
    const { minutes, pages } = await lessons.chapters.at(lessons.chapters.indexOf('gather'));
    expect(first?.minutes).toBe(Math.round((minutes * (pages.length - 1)) / pages.length));
  });

  it('is what is due, before what is new: at most ten at once', async () => {
    const missed = (count: number) => (progress: Progress) => {
      progress.visitPage('gather', 'results');
      for (const { id } of [...asked.gather, ...asked['why-async']].slice(0, count))
        progress.answer({
          ...anAnswer,
          question: id,
          right: false,
          chapter: id.startsWith('gather') ? 'gather' : 'why-async',
        });
    };
    expect(await recommendedAfter(missed(2))).toEqual(['Review: 2 questions', 'review']);
    expect(await recommendedAfter(missed(12))).toEqual(['Review: 10 questions', 'review --limit 10']);
  });

  it('is the questions of a chapter that is read, until they are answered', async () => {
    const readGather = (progress: Progress) => {
      progress.visitPage('gather', 'practice');
      progress.finishChapter('gather');
    };
    const { length } = asked.gather;
    expect(await recommendedAfter(readGather)).toEqual([
      `Answer ${length} questions: Several at once: \`gather\``,
      'questions',
    ]);
  });

  it('is to test out of a chapter for who knows asyncio, then to read it where that did not succeed', async () => {
    const start = (progress: Progress) => progress.start('asyncio');
    const steps = await stepsAfter(start);
    expect(steps.slice(0, 2).map(({ command }) => command)).toEqual([
      ['quiz', 'why-async', '--test-out'],
      ['lesson', 'why-async'],
    ]);
    const known = await recommendedAfter((progress) => {
      start(progress);
      progress.finishChapter('why-async', 'tested-out');
    });
    expect(known[1]).toBe('quiz async-def --test-out');
    const home = temporaryDirectory();
    const failed = openProgress({ directory: home });
    start(failed);
    for (const { id } of asked['why-async'])
      failed.answer({ ...anAnswer, question: id, chapter: 'why-async', right: false });
    const context = await courseFor(home);
    const [first] = homeSteps(await homeFacts(context, new CourseJournal(context), new Date()), en);
    expect(first?.command).toEqual(['lesson', 'why-async']);
  });

  it('leads on from a chapter that was begun, for who knows asyncio, too', async () => {
    const begun = await recommendedAfter((progress) => {
      progress.start('asyncio');
      progress.visitPage('gather', 'results');
    });
    expect(begun[1]).toBe('lesson');
  });

  it('is a quiz once nothing else is left', async () => {
    const facts = { ...(await factsAfter()), undone: null, place: null, exercise: null };
    expect(homeSteps(facts, en)[0]?.command).toEqual(['quiz']);
  });
});

describe('the other steps', () => {
  it('offer no exercise before anything was read', async () => {
    const commands = (await stepsAfter()).map(({ command }) => command);
    expect(commands).toEqual([['lesson', 'why-async'], ['quiz'], 'contents', ['demo'], ['progress']]);
  });

  it('compare with JavaScript for who comes from there, until that is read', async () => {
    const fromJavaScript = (progress: Progress) => progress.start('javascript');
    const compare = ['lesson', 'from-javascript'];
    expect((await stepsAfter(fromJavaScript)).map(({ command }) => command)).toContainEqual(compare);
    const read = await stepsAfter((progress) => {
      fromJavaScript(progress);
      progress.finishChapter('from-javascript');
    });
    expect(read.map(({ command }) => command)).not.toContainEqual(compare);
  });
});
