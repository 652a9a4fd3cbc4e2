import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/i18n/index.ts';
import { type ProgressInput, progressView } from '../../../src/terminal/progress/progress.ts';
import { scoreBar } from '../../../src/terminal/text/score-bar.ts';
import { expectGolden, expectTame, LISTENERS, plain } from '../support/views.ts';

const messages = await messagesIn('en');
const DAY = 86_400_000;
const TODAY = '2026-10-03';

/** A learner of half a year who rests on Sundays, and was ill in August. */
const days = new Map(
  Array.from({ length: 180 }, (_, ago): [string, number] => {
    const moment = new Date(Date.parse(TODAY) - ago * DAY);
    return [moment.toISOString().slice(0, 10), (ago * 7) % 25];
  }).filter(([day]) => new Date(day).getUTCDay() !== 0 && !day.startsWith('2026-08')),
);

const busy: ProgressInput = {
  chapters: [
    {
      order: 3,
      title: 'Coroutines and their states',
      read: 7,
      pages: 7,
      isRead: true,
      isKnown: true,
      points: 5,
      questions: 5,
    },
    {
      order: 5,
      title: 'Several at once: `gather`',
      read: 3,
      pages: 8,
      isRead: false,
      isKnown: false,
      points: 2,
      questions: 4,
    },
    {
      order: 6,
      title: 'Tasks: start now, await later',
      read: 0,
      pages: 7,
      isRead: false,
      isKnown: true,
      points: 6,
      questions: 6,
    },
    {
      order: 13,
      title: '`async for` and `async with`',
      read: 0,
      pages: 8,
      isRead: false,
      isKnown: false,
      points: 0,
      questions: 0,
    },
    {
      order: 14,
      title: 'Sharing: locks, events, queues',
      read: 7,
      pages: 8,
      isRead: false,
      isKnown: false,
      points: 0,
      questions: 1,
    },
    {
      order: 22,
      title: 'unreadable',
      read: 1,
      pages: null,
      isRead: false,
      isKnown: false,
      points: 0,
      questions: 0,
    },
  ],
  ideas: [
    { truth: 'A bare `except:` swallows cancellation, which must be raised again', points: 0, questions: 12 },
    { truth: '`gather` takes as long as the longest', points: 1, questions: 4 },
    { truth: 'Many waits overlap on one thread; made for I/O, not for computation', points: 3, questions: 3 },
  ],
  exercises: { done: 5, count: 24, next: 'asynctutor exercise gather-three' },
  due: { questions: 12, exercises: 1 },
  next: '2026-10-04',
  days,
  today: TODAY,
  commands: { lesson: 'asynctutor lesson', review: 'asynctutor review' },
};

/** Most of the course, with a wrong answer about each idea. */
const late: ProgressInput = {
  ...busy,
  chapters: Array.from({ length: 21 }, (_, index) => ({
    order: index + 1,
    title: `Chapter \`number ${index}\` of many`,
    read: 8,
    pages: 8,
    isRead: index < 17,
    isKnown: index < 14,
    points: 4,
    questions: 6,
  })),
  ideas: Array.from({ length: 40 }, (_, index) => ({
    truth: `Idea number ${index} says something true, in a sentence that is longer than a line may be.`,
    points: index,
    questions: 50,
  })),
};

const fresh: ProgressInput = {
  chapters: busy.chapters.map((chapter) => ({
    ...chapter,
    read: 0,
    isRead: false,
    isKnown: false,
    points: 0,
    questions: 0,
  })),
  ideas: [],
  exercises: { done: 0, count: 0, next: null },
  due: { questions: 0, exercises: 0 },
  next: null,
  days: new Map(),
  today: TODAY,
  commands: { lesson: 'asynctutor lesson', review: 'asynctutor review' },
};

describe('the view of progress', () => {
  it.each(LISTENERS)('looks as approved at $name', async ({ name, width, theme }) => {
    const draw = (input: ProgressInput) => progressView(input, messages, { width, height: 24, theme });
    await expectGolden(`progress-${name}`, {
      'half a year': draw(busy),
      'the first day': draw({ ...fresh, days: new Map([[TODAY, 0]]), next: 'on 2026-10-05' }),
      'most of the course': draw(late),
      'nothing yet': draw(fresh),
      'one exercise is due': draw({
        ...fresh,
        exercises: { done: 1, count: 1, next: null },
        due: { questions: 0, exercises: 1 },
      }),
    });
  });

  it.each([40, 80, 120])(
    'fits 24 rows at %i columns, however much there is, and names the weakest idea',
    async (width) => {
      for (const language of ['en', 'fr']) {
        for (const input of [busy, late, fresh]) {
          const options = { width, height: 24, theme: plain() };
          const view = progressView(input, await messagesIn(language), options);
          expect(view.length).toBeLessThan(24);
          const [weakest] = input.ideas;
          if (weakest !== undefined) expect(view.join('\n')).toContain(weakest.truth.slice(0, 12));
        }
      }
    },
  );

  it('shows more ideas where there are more rows', () => {
    const at = (height: number) =>
      progressView(late, messages, { width: 80, height, theme: plain() }).filter((row) =>
        /Idea number/.test(row),
      );
    expect(at(60).length).toBeGreaterThan(at(24).length);
  });

  it('breaks no command that a line has room for', () => {
    const next = 'npx asynctutor exercise from-an-old-tutorial';
    for (let width = 60; width <= 100; width++) {
      const input = { ...busy, exercises: { done: 0, count: 42, next } };
      expect(progressView(input, messages, { width, height: 24, theme: plain() }).join('\n')).toContain(next);
    }
  });

  it('keeps within the screen, whatever is in it and in both languages', async () => {
    const odd = '任務\u001b[31m\u202e ';
    const input: ProgressInput = {
      ...busy,
      chapters: busy.chapters.map((chapter) => ({ ...chapter, title: odd.repeat(9) })),
      ideas: [{ truth: odd.repeat(40), points: 1, questions: 2 }],
      days: new Map([...days, ['2026-99-99', 3], ['\u001b[31m', 1], ['2099-01-01', 1]]),
    };
    const themes = [plain(), plain({ unicode: false }), plain({ level: 2 }), plain({ accessible: true })];
    for (let width = 20; width <= 140; width++) {
      const theme = themes[width % themes.length] ?? plain();
      for (const language of ['en', 'fr']) {
        const options = { width, height: 24, theme };
        expectTame(progressView(input, await messagesIn(language), options), width, theme);
      }
    }
  });
});

describe('a bar', () => {
  it.each([
    [0, 5, '----------'],
    [1, 100, '=---------'],
    [1, 2, '=====-----'],
    [99, 100, '=========-'],
    [5, 5, '=========='],
    [7, 5, '=========='],
    [0, 0, '----------'],
  ])('of %i of %i is %s', (part, whole, bar) => {
    expect(scoreBar(part, whole, 10, plain({ unicode: false }))).toBe(bar);
  });
});
