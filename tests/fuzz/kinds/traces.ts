import assert from 'node:assert/strict';
import { reportSchema } from '../../../src/cpython/protocol.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { viewsEn as words } from '../../../src/i18n/views.en.ts';
import { html } from '../../../src/terminal/exports/html/index.ts';
import { marbles } from '../../../src/terminal/exports/marbles.ts';
import { perfetto } from '../../../src/terminal/exports/perfetto/index.ts';
import { svg } from '../../../src/terminal/exports/svg/index.ts';
import { board, comparison, makeTheme, timeline } from '../../../src/terminal/index.ts';
import { stepper } from '../../../src/terminal/stepper/index.ts';
import { checkEvents } from '../../../src/trace/check-events.ts';
import { History, stateAt, type Trace, type TraceEvent } from '../../../src/trace/index.ts';
import { summarize } from '../../../src/trace/summary.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { mutate } from '../../lessons/mutate.ts';
import * as programs from '../../terminal/support/programs.ts';
import type { Kind } from '../kind.ts';
import { assertTame } from '../tame.ts';
import { hostileText } from '../texts.ts';

const en = await messagesIn('en');
const themes = [
  makeTheme({ level: 0, unicode: true }),
  makeTheme({ level: 3, unicode: false }),
  makeTheme({ level: 2, unicode: true, accessible: true }),
];

const { together, locked, blocking, failingGroup, forgottenAwait, hostile } = programs;
const whole: Trace[] = [];
// One session at a time records.
for (const program of [together, locked, blocking, failingGroup, forgottenAwait, hostile])
  whole.push(await program());

/** A trace as a script may forge it, if it is one that gets through. */
function forged(random: Random): Trace | null {
  const { events } = random.pick(whole);
  let lines: TraceEvent[] | undefined;
  try {
    const report = JSON.parse(
      new TextDecoder().decode(mutate(JSON.stringify({ events }), random)),
    ) as unknown;
    lines = reportSchema.safeParse(report).data?.events as TraceEvent[] | undefined;
    if (lines === undefined) return null;
    checkEvents(lines);
  } catch {
    return null;
  }
  const end = random.chance(0.5) ? { result: hostileText(random) } : { error: hostileText(random) };
  return summarize(lines, undefined, 'virtual', random.pick([lines.at(-1)?.t ?? 0, 0, 1e9]), end);
}

/** A trace that a script has forged: it is refused, or every view of it is text and nothing else. */
export const traces: Kind = {
  cases: 10_000,
  run(random) {
    const trace = forged(random) ?? random.pick(whole);
    const theme = random.pick(themes);
    const width = random.int(20, 140);
    const t = random.pick([0, 0.5, 1, trace.elapsed, 1e9]);
    const label = hostileText(random);
    const side = { label, trace };
    const history = new History(trace);
    const position = random.int(0, Math.max(0, trace.events.length - 1));
    const view = random.pick([
      () => board(stateAt(trace, t), { t, width, height: random.int(3, 40), theme, frame: 1 }),
      () => timeline(trace, { width, theme }),
      () => comparison([side, { label: '', trace: random.pick(whole) }], { width, theme }),
      () => marbles([side], { theme, width }),
      () =>
        stepper(
          { title: label, history, position, listings: [], solo: null, keys: [] },
          { width: width + 20, height: random.int(12, 40), theme },
        ),
      () => svg([{ title: label, summary: label, sides: [side] }], words).split('\n'),
      () => perfetto([side], words).split('\n'),
      () => {
        const listing = { language: 'python', code: label, lines: trace.events.map(() => 1) } as const;
        const page = html([{ title: label, summary: label, sides: [{ ...side, listing }] }], en, 'en');
        assert.doesNotMatch(page.slice(page.indexOf('id="data"')), /<script(?! type="module")/);
        return [];
      },
    ]);
    assertTame(view().join('\n'));
  },
};
