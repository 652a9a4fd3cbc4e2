import { beforeAll, describe, expect, it } from 'vitest';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import {
  detailLines,
  detailsPicture,
  type StepperInput,
  stepper,
  stepSentences,
} from '../../../src/terminal/stepper/index.ts';
import type { Theme } from '../../../src/terminal/text/index.ts';
import { History, sourceLine, type TraceEvent } from '../../../src/trace/index.ts';
import { allDemos, programsOf } from '../../demos/support.ts';
import { threadOutlives, unretrieved } from '../support/absences.ts';
import { failingGroup, forgottenAwait, hostile, locked, sleepers } from '../support/programs.ts';
import { expectGolden, expectTame, plain, TERMINALS } from '../support/views.ts';

const programs = programsOf(await allDemos()).filter(({ clock }) => clock !== 'real');
const KEYS = [
  { key: 'q', does: 'leave' },
  { key: '?', does: 'help' },
  { key: '←→', does: 'event' },
];

/** A demo's program, ready to be stepped. */
async function stepping(name: string, theme: Theme): Promise<Omit<StepperInput, 'position'>> {
  const found = programs.find((program) => program.name === name);
  if (found === undefined) throw new Error(`there is no program ${name}`);
  const { python, typescript } = found;
  const run = recordedRun(python);
  if (run === null) throw new Error(`${name} was not recorded`);
  const { trace, typescriptLines = [] } = run;
  const listing = (
    title: string,
    language: 'python' | 'typescript',
    code: string,
    lines: readonly (number | null)[],
  ) => {
    const painted = highlight(code.trimEnd(), language, theme);
    return { title, plain: code.trimEnd().split('\n'), painted, lines };
  };
  return {
    title: name,
    history: new History(trace),
    listings: [
      listing('Python', 'python', python, trace.events.map(sourceLine)),
      listing('TypeScript', 'typescript', typescript, typescriptLines),
    ],
    solo: null,
    keys: KEYS,
  };
}

/** A run without a listing. */
const bare = (history: History): Omit<StepperInput, 'position'> => ({
  title: 'bare',
  history,
  listings: [],
  solo: null,
  keys: KEYS,
});

describe('the stepper', () => {
  const uncoloured = TERMINALS.filter(({ theme }) => theme.unicode && theme.colour.level === 0);
  const terminals = [
    ...TERMINALS,
    ...uncoloured.map(({ name, width }) => ({
      name: `${name}-french`,
      width,
      theme: plain({ words: french }),
    })),
  ];

  it.each(terminals)('looks as approved at $name', async ({ name, width, theme }) => {
    const gather = await stepping('gather, together', theme);
    const limited = await stepping('wait_for, limited', theme);
    const view = { width, height: 24, theme };
    const group = bare(new History(await failingGroup()));
    await expectGolden(`stepper-${name}`, {
      'before anything': stepper({ ...gather, position: 0 }, view),
      'a task waits': stepper({ ...gather, position: 9 }, view),
      'the loop waits, 0.40 s': stepper({ ...gather, position: 16, t: 0.4 }, view),
      'a timer is due': stepper({ ...gather, position: 18 }, view),
      'a line is printed': stepper({ ...gather, position: 20 }, view),
      'the end': stepper({ ...gather, position: gather.history.length }, view),
      'a time limit': stepper({ ...limited, position: 7 }, view),
      'a cancellation is asked for': stepper({ ...limited, position: 10 }, view),
      'one task alone': stepper({ ...limited, position: 7, solo: 1 }, view),
      'no lines are known': stepper(
        {
          ...limited,
          position: 7,
          note: 'it uses sockets',
          listings: limited.listings.map((each) => ({ ...each, lines: [] })),
        },
        view,
      ),
      'few rows': stepper({ ...gather, position: 18 }, { ...view, height: 15 }),
      'a group, without a program': stepper({ ...group, position: 22 }, view),
      'few rows, 12': stepper({ ...gather, position: 18 }, { ...view, height: 12 }),
      'a place is typed': stepper(
        { ...gather, position: 18, typing: { text: '1.5', isWrong: false } },
        view,
      ).slice(-1),
      'what was typed is none': stepper(
        { ...gather, position: 18, typing: { text: '1.5.', isWrong: true } },
        view,
      ).slice(-1),
      'all that is known': detailsPicture({ ...gather, position: 5 }, 0, view, KEYS),
    });
  });

  it('is told in words', async () => {
    const theme = plain({ accessible: true });
    const limited = await stepping('wait_for, limited', theme);
    const told = Array.from({ length: limited.history.length }, (_, index) =>
      stepSentences({ ...limited, position: index + 1 }, { width: 80, theme }),
    );
    const alone = stepSentences({ ...limited, position: 7, solo: 1 }, { width: 80, theme });
    const fr = stepSentences({ ...limited, position: 7 }, { width: 80, theme: plain({ words: french }) });
    await expectGolden('stepper-80-accessible', {
      'every step': told.flat(),
      'one task alone': alone,
      'in French': fr,
    });
  });

  describe.each(programs.map(({ name }) => name))('of %s', (name) => {
    let gone: Omit<StepperInput, 'position'>;
    const theme = plain({ level: 2 });
    const drawn = (position: number) =>
      stepper({ ...gone, position }, { width: 120, height: 30, theme }).join('\n');

    beforeAll(async () => {
      gone = await stepping(name, theme);
    });

    it('is the same after any number of steps forwards and back', () => {
      const { length } = gone.history;
      const screens = Array.from({ length: length + 1 }, (_, position) => drawn(position));
      for (let position = length; position >= 0; position--) {
        expect(drawn(position)).toBe(screens[position]);
        // As many steps forwards as there is room for, and as many back.
        const there = Math.min(length, position + 1 + (position % 7));
        for (let at = position + 1; at <= there; at++) gone.history.at(at);
        for (let at = there - 1; at > position; at--) gone.history.at(at);
        expect(drawn(position)).toBe(screens[position]);
      }
    });
  });

  it.each([40, 57, 80, 100, 133])('fits a terminal of %d columns and any rows', async (width) => {
    const traces = [await failingGroup(), await forgottenAwait(), await hostile(), await locked()];
    for (const theme of [plain(), plain({ level: 2 }), plain({ unicode: false }), plain({ words: french })]) {
      const gather = await stepping('gather, together', theme);
      const runs = [gather, ...traces.map((trace) => bare(new History(trace)))];
      for (const run of runs) {
        for (let position = 0; position <= run.history.length; position += 7) {
          const height = 12 + (position % 23);
          for (const solo of [null, 1]) {
            const lines = stepper({ ...run, position, solo }, { width, height, theme });
            expect(lines).toHaveLength(height);
            expectTame(lines, width, theme);
            expectTame(stepSentences({ ...run, position, solo }, { width, theme }), width, theme);
            expectTame(detailLines({ ...run, position }, { width, theme }), width, theme);
          }
        }
      }
    }
  });

  it('shows the task of the last event, whoever else there is no room for', async () => {
    const history = new History(await sleepers(500));
    const trace = history.trace;
    for (const position of [700, 1200, history.length - 5]) {
      const event = history.eventAt(position);
      const name = trace.tasks.find(({ id }) => event !== null && 'task' in event && id === event.task)?.name;
      const lines = stepper({ ...bare(history), position }, { width: 80, height: 24, theme: plain() });
      expect(lines.some((line) => line.startsWith('❯') && line.includes(`${name}`))).toBe(true);
    }
  });

  it('shows what goes on without its task, and what nobody has looked at', async () => {
    const at = (history: History, last: TraceEvent['type'], solo: number | null = null) => {
      const position = history.trace.events.findIndex(({ type }) => type === last) + 1;
      const run = { ...bare(history), position, solo };
      return stepper(run, { width: 80, height: 24, theme: plain() }).join('\n');
    };
    const threads = new History(await threadOutlives());
    expect(at(threads, 'cancel-delivered')).toMatch(/^ {2}≈ thread 2 crunch {2}since 0\.00 s$/m);
    const failures = new History(await unretrieved());
    const { task = 0 } = failures.trace.events.find(({ type }) => type === 'finished') as { task?: number };
    for (const solo of [null, task]) {
      expect(at(failures, 'finished', solo)).toMatch(/✖\? failed, unretrieved +at 0\.50 s$/m);
    }
    expect(at(failures, 'exception-retrieved')).toMatch(/✖ failed +at 0\.50 s$/m);
    const over = { ...bare(failures), position: failures.length, solo: task };
    expect(stepSentences(over, { width: 80, theme: plain() }).at(-1)).toMatch(/: failed(, unretrieved)?$/);
  });

  it('points at the same event in both programs', async () => {
    const gather = await stepping('gather, together', plain());
    const lines = stepper({ ...gather, position: 20 }, { width: 120, height: 24, theme: plain() });
    const pointed = lines.filter((line) => line.includes('print(')).find((line) => line.startsWith('❯'));
    expect(pointed).toMatch(/❯ +\d+ +print\(f"\{name\}: end"\) +❯ ?\d+ +print\(`\$\{name\}: end`\);/);
  });
});
