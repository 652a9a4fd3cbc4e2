import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/cli/context/context.ts';
import type { Way } from '../../../src/cli/exercise/judging.ts';
import { newWork } from '../../../src/cli/exercise/new-work.ts';
import { panelLines } from '../../../src/cli/exercise/panels.ts';
import { hintLines, storyLines } from '../../../src/cli/exercise/story-view.ts';
import { verdictLines } from '../../../src/cli/exercise/verdict-view.ts';
import type { Panel, Work } from '../../../src/cli/exercise/work.ts';
import type { RunResult } from '../../../src/cpython/index.ts';
import type { Exercise, Verdict } from '../../../src/exercises/index.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { together } from '../../terminal/support/programs.ts';
import { expectTame, plain } from '../../terminal/support/views.ts';

const ODD = '任務\u001b[31m\u202e `x` *y* ';
const LONG = ODD.repeat(20);

const exercise: Exercise = {
  format: 1,
  id: 'odd',
  title: LONG,
  minutes: 5,
  story: `${LONG}\n\n- ${LONG}`,
  starter: ['pass'],
  hints: [LONG, LONG],
  runs: [{ checks: [{ result: 'None' }] }],
  solution: [LONG, 'same'],
  others: [{ title: LONG, code: [LONG] }],
  wrong: [],
};

const trace = await together();
const result = { trace, stop: null, errorLine: 1, traceback: null, stderr: '', outline: null } as RunResult;
const runs = [{ title: LONG, result }];
const failure = {
  check: 'result' as const,
  reason: { reason: 'otherResult' as const, found: LONG, expected: LONG },
  cause: null,
  why: LONG,
};
const programError = {
  kind: 'raised' as const,
  title: LONG,
  line: 1,
  traceback: `Traceback\n${LONG}\n`,
  text: LONG,
  stop: null,
  deadlock: null,
};

const verdicts: readonly Verdict[] = [
  { passed: true, failures: [], runs, programError: null },
  { passed: false, failures: Array.from({ length: 5 }, () => failure), runs, programError: null },
  { passed: false, failures: [], runs: [], programError },
];

const chosen = { exercise, name: 'odd', chapter: 'odd', variant: 1 };
const ways: readonly Way[] = [
  { title: null, code: exercise.solution, trace },
  { title: LONG, code: [LONG], trace: undefined },
];

describe('all that is shown of an exercise', () => {
  it('keeps within the screen, whatever is in it, in both languages', async () => {
    const themes = [plain(), plain({ unicode: false }), plain({ level: 2 }), plain({ accessible: true })];
    const panels: readonly Panel[] = ['timeline', 'solution', 'differences', 'help'];
    for (let width = 20; width <= 140; width += 3) {
      const theme = themes[width % themes.length] ?? plain();
      for (const language of ['en', 'fr']) {
        const messages = await messagesIn(language);
        const screen = { width, height: 24, live: true, theme };
        const context = { language, messages, screen } as unknown as Context;
        for (const verdict of verdicts) {
          const work: Work = {
            ...newWork(chosen, `${LONG}.py`, true, LONG),
            judged: { source: LONG, verdict },
            possible: verdicts[0] ?? null,
            hints: 2,
            tries: 2,
          };
          const lines = [
            ...storyLines(work, true, context),
            ...hintLines(work, context),
            ...verdictLines(work, context),
            ...verdictLines({ ...work, problem: 'encoding' }, context),
          ];
          for (const panel of panels) lines.push(...(await panelLines({ ...work, panel }, ways, context)));
          expectTame(lines, width, theme);
        }
      }
    }
  });

  it('tells at most three failures at once, and how many more there are', async () => {
    const messages = await messagesIn('en');
    const screen = { width: 80, height: 24, live: true, theme: plain() };
    const context = { language: 'en', messages, screen } as unknown as Context;
    const short = { ...failure, reason: { ...failure.reason, found: '1', expected: '2' }, why: null };
    const verdict = { passed: false, failures: Array(5).fill(short), runs, programError: null };
    const work = { ...newWork(chosen, 'odd.py', true, null), judged: { source: '', verdict } };
    const text = verdictLines(work, context).join('\n');
    expect(text.match(/the program returns `1`/g)).toHaveLength(3);
    expect(text).toContain('And 2 things more.');
  });
});
