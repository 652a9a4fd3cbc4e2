import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../../src/cli/home/facts.ts';
import { movesPicture, startsIn, startsPicture } from '../../../src/cli/home/first-start.ts';
import { homePicture } from '../../../src/cli/home/run-home.ts';
import { homeSteps } from '../../../src/cli/home/steps.ts';
import { demos, loadDemo } from '../../../src/demos/index.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import type { Side } from '../../../src/terminal/chart/sides.ts';
import { verdict } from '../../../src/terminal/chart/verdict.ts';
import { firstDemoPicture } from '../../../src/terminal/home/first-demo.ts';
import type { Theme } from '../../../src/terminal/index.ts';
import { advance, beginning, record } from '../../../src/trace/index.ts';
import { expectTame, plain } from '../../terminal/support/views.ts';
import { courseFor } from '../journal/support.ts';

const QUARTER: HomeFacts = {
  origin: 'beginner',
  chapters: { count: 21, read: 6, known: 4 },
  due: { questions: 12, exercises: 1 },
  next: 'tomorrow',
  weakest: {
    truth: '`wait(timeout=…)` neither raises nor cancels: it returns what is done and what is not',
    points: 1,
    questions: 4,
  },
  place: {
    id: 'timeouts',
    title: 'Timeouts: waiting, but not for ever',
    page: 3,
    pages: 8,
    minutes: 11,
    waiting: 0,
    isBegun: true,
    testOut: { questions: 6 },
  },
  undone: null,
  exercise: 'The height of the water',
  comparison: null,
};

const NEW: HomeFacts = {
  ...QUARTER,
  chapters: { count: 21, read: 0, known: 0 },
  due: { questions: 0, exercises: 0 },
  next: null,
  weakest: null,
  place: null,
  undone: { id: 'why-async', title: 'Why async: waiting well', minutes: 10, testOut: { questions: 8 } },
};

/** From JavaScript, all of a chapter read but its questions, and nothing due before tomorrow. */
const ASKED: HomeFacts = {
  ...QUARTER,
  origin: 'javascript',
  due: { questions: 0, exercises: 0 },
  place: { ...(QUARTER.place as never as object), waiting: 6 } as HomeFacts['place'],
  comparison: {
    id: 'from-javascript',
    title: 'Coming from JavaScript or TypeScript',
    minutes: 20,
    testOut: null,
  },
};

const KNOWS: HomeFacts = { ...NEW, origin: 'asyncio', chapters: { count: 21, read: 0, known: 2 } };

async function viewOf(width: number, height: number, language: string, theme: Theme) {
  return { screen: { live: true, width, height, theme }, messages: await messagesIn(language) };
}

type View = Awaited<ReturnType<typeof viewOf>>;

const entry = demos.find(({ name }) => name === 'gather') as (typeof demos)[number];
const { variants } = await loadDemo(entry);
const runs: Side[] = [];
for (const { label, program } of variants) {
  runs.push({
    label: typeof label === 'string' ? label : (label['en'] ?? ''),
    trace: await record(program.script),
  });
}

/** The greeting with the run of one of the ways of `gather` at this moment. */
function demoAt(way: number, t: number, { screen, messages }: View): string[] {
  const run = runs[way];
  if (run === undefined) throw new RangeError('no such way');
  const { events } = run.trace;
  const moment = beginning();
  for (const event of events) if (event.t <= t) advance(moment, event);
  const isOver = t >= run.trace.elapsed;
  const { first } = messages.home;
  return firstDemoPicture(
    {
      greeting: first.greeting,
      label: `gather: ${run.label}`,
      moment,
      t,
      frame: 0,
      conclusion: isOver ? [...verdict(runs.toReversed(), screen.theme.words), first.conclusion] : [],
      keys: [{ key: first.anyKey, does: first.goOn }],
    },
    screen,
  );
}

async function picturesIn(view: View, language: string): Promise<Record<string, string[]>> {
  const { messages } = view;
  const of = (facts: HomeFacts, chosen: number) =>
    homePicture(facts, homeSteps(facts, messages), chosen, view);
  const starts = (await startsIn(await courseFor('/nowhere', { language }))).map(({ choice }) => choice);
  return {
    'much is due': of(QUARTER, 0),
    'the last is chosen': of(QUARTER, homeSteps(QUARTER, messages).length - 1),
    'questions wait': of(ASKED, 0),
    'nothing was read': of(NEW, 0),
    'who knows asyncio': of(KNOWS, 1),
    'the first start: one after another': demoAt(1, 1.5, view),
    'the first start: together': demoAt(0, 0.5, view),
    'the first start: over': demoAt(0, 2, view),
    'how to move': movesPicture(view),
    'where to begin': startsPicture(starts, 0, view),
  };
}

const SIZES = [
  [40, 12],
  [40, 24],
  [80, 24],
  [120, 40],
] as const;

describe.each(['en', 'fr'])('the screens of home, %s', (language) => {
  it.each(SIZES)('look as approved at %i columns and %i rows', async (width, height) => {
    const view = await viewOf(width, height, language, plain());
    await expectPictures(`${width}x${height}-${language}`, await picturesIn(view, language));
  });
});

it.each([
  ['ascii', plain({ unicode: false })],
  ['colour', plain({ level: 2 })],
])('look as approved at 80 columns, %s', async (name, theme) => {
  await expectPictures(`80x24-${name}`, await picturesIn(await viewOf(80, 24, 'en', theme), 'en'));
});

async function expectPictures(name: string, pictures: Readonly<Record<string, readonly string[]>>) {
  const text = Object.entries(pictures).map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  await expect(text.join('\n')).toMatchFileSnapshot(
    new URL(`./golden/home-${name}.txt`, import.meta.url).pathname,
  );
}

describe('the home screen', () => {
  it('keeps within the screen, and shows what is chosen and the keys, on any from 20 columns and 5 rows', async () => {
    const odd = '任務\u001b[31m\u202e `x` '.repeat(9);
    const strange: HomeFacts = {
      ...QUARTER,
      weakest: { truth: odd, points: 0, questions: 3 },
      exercise: odd,
    };
    const themes = [plain(), plain({ unicode: false }), plain({ level: 2 })];
    for (let width = 20; width <= 140; width += 7) {
      for (let height = 5; height <= 40; height += 2 + (width % 5)) {
        const theme = themes[(width + height) % themes.length] ?? plain();
        const view = await viewOf(width, height, width % 2 === 0 ? 'en' : 'fr', theme);
        const steps = homeSteps(strange, view.messages);
        for (const chosen of [0, 2, steps.length - 1]) {
          const lines = homePicture(strange, steps, chosen, view);
          expect(lines.length).toBeLessThanOrEqual(height);
          expectTame(lines, width, theme);
          expect(lines.join('\n')).toContain(theme.marks.pointer);
          expect(lines.at(-1)).toMatch(/Enter|Entrée/);
        }
      }
    }
  });

  it('shows every step whole at 40 columns and 12 rows once it is chosen', async () => {
    const view = await viewOf(40, 12, 'fr', plain());
    const steps = homeSteps(QUARTER, view.messages);
    for (const [index, { title }] of steps.entries()) {
      const shown = homePicture(QUARTER, steps, index, view).join(' ').replaceAll(/\s+/g, '');
      expect(shown).toContain(title.replaceAll(/\s+/g, '').slice(0, 12));
    }
  });
});
