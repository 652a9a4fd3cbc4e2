import { beforeAll, describe, expect, it } from 'vitest';
import { viewsFr as french } from '../../src/i18n/views.fr.ts';
import { board, comparison, timeline, transcriptLine } from '../../src/terminal/index.ts';
import { advance, beginning, stateAt, type Trace, type TraceEvent } from '../../src/trace/index.ts';
import * as programs from './support/absences.ts';
import { expectGolden, LISTENERS, plain, TERMINALS } from './support/views.ts';

let traces: Record<keyof typeof programs, Trace>;

beforeAll(async () => {
  traces = {
    fireAndForget: await programs.fireAndForget(),
    threadOutlives: await programs.threadOutlives(),
    unretrieved: await programs.unretrieved(),
    missedDeadline: await programs.missedDeadline(),
    missedLimit: await programs.missedLimit(),
    limitWhileBlocked: await programs.limitWhileBlocked(),
    drifting: await programs.drifting(),
    edges: await programs.edges(),
    cancelled: await programs.cancelled(),
  };
});

const titles = {
  fireAndForget: 'nobody waits for them, and the loop closes',
  threadOutlives: 'a thread that outlives its task',
  unretrieved: 'exceptions that nobody looks at',
  missedDeadline: 'a missed deadline',
  missedLimit: 'a time limit that the loop gets to too late',
  limitWhileBlocked: 'a time limit that passes while its own task blocks the thread',
  drifting: 'coroutines that nobody starts',
  edges: 'who waits for whom',
  cancelled: 'asked to cancel, cancelled, done',
} as const;

/** A drawing of every program, by its title. */
const ofAll = (draw: (trace: Trace) => readonly string[]) =>
  Object.fromEntries(
    Object.entries(titles).map(([name, title]) => [title, draw(traces[name as keyof typeof traces])]),
  );

function transcript(trace: Trace, words = plain().words): string[] {
  const moment = beginning();
  return trace.events.flatMap((event) => {
    advance(moment, event);
    return transcriptLine(event, moment.tasks, words) ?? [];
  });
}

/** The line of a task, thread or coroutine. */
const lineOf = (lines: readonly string[], label: string) =>
  lines.find((line) => line.trimStart().startsWith(label)) ?? '';
const drawn = (trace: Trace, width = 80) => timeline(trace, { width, theme: plain() });

describe('what does not happen', () => {
  it.each(LISTENERS)('looks as approved on a timeline at $name', async ({ name, width, theme }) => {
    await expectGolden(
      `absences-${name}`,
      ofAll((trace) => timeline(trace, { width, theme })),
    );
  });

  it('looks as approved in French, drawn and in words', async () => {
    for (const accessible of [false, true]) {
      const theme = plain({ words: french, accessible });
      await expectGolden(
        `absences-80-${accessible ? 'accessible-' : ''}french`,
        ofAll((trace) => timeline(trace, { width: 80, theme })),
      );
    }
  });

  it.each(TERMINALS)('looks as approved on a board at $name', async ({ name, width, theme }) => {
    const at = (trace: Trace, t: number, later = 0) =>
      board(stateAt(trace, t), { t: t + later, width, theme, height: 24, frame: 3 });
    await expectGolden(`absences-board-${name}`, {
      'a task waits for its thread': at(traces.threadOutlives, 0, 0.5),
      'the thread goes on without it': at(traces.threadOutlives, 1.5, 0.5),
      'the thread has ended': at(traces.threadOutlives, 3),
      'nobody has looked at either exception': at(traces.unretrieved, 1),
      'somebody has looked at one': at(traces.unretrieved, 1.5),
      'a coroutine drifts': at(traces.drifting, 0, 0.5),
      'it was taken up, and two others drift': at(traces.drifting, 1, 0.5),
      'they were never awaited': at(traces.drifting, 3),
    });
  });

  it('is told in a transcript', async () => {
    await expectGolden('absences-transcript', ofAll(transcript));
    await expectGolden(
      'absences-transcript-french',
      ofAll((trace) => transcript(trace, french)),
    );
  });
});

describe('on a timeline', () => {
  it('a task that nobody waits for is cut where the loop closes', () => {
    const lines = drawn(traces.fireAndForget);
    const closes = lineOf(lines, 'Task-1').indexOf('✔');
    expect(lineOf(lines, 'tidy')[closes - 1]).toBe('┤');
    expect(lineOf(lines, 'tidy')).toContain('cut: the loop closes ┤⊘?⊘!');
  });

  it('a cancellation is request, delivery and outcome, in this order, at one time as well', () => {
    const lines = drawn(traces.cancelled);
    expect(lineOf(lines, 'stubborn')).toMatch(/^ {2}stubborn +█─+⊘\?⊘!─+⊘\?⊘!─+⊘ 3\.00 s$/);
    expect(lineOf(lines, 'meek')).toMatch(/─⊘\?⊘!⊘ 2\.00 s$/);
  });

  it('a thread goes on below its task until it ends', () => {
    const lines = drawn(traces.threadOutlives);
    const band = lineOf(lines, 'thread 2 crunch');
    expect(band).toMatch(/^ {4}thread 2 crunch +≈+ goes on ≈+ 3\.00 s$/);
    expect(band.indexOf('goes on')).toBeGreaterThan(lineOf(lines, 'slow').indexOf('⊘ 1.50 s') - 1);
    // The other one ended while its task waited for it: that lane is its band.
    expect(lines.join('\n')).not.toContain('thread 1');
  });

  it('a missed deadline is marked where it was due, on both lanes, with how late it was', () => {
    const lines = drawn(traces.missedDeadline);
    const [polite, rude] = [lineOf(lines, 'polite'), lineOf(lines, 'rude')];
    expect(polite).toContain('1.75 s late');
    expect(polite.indexOf('┃')).toBe(lines[0]?.indexOf('1 s'));
    expect(rude.indexOf('┃')).toBe(polite.indexOf('┃'));
    expect(rude).toMatch(/▓┃▓/);
  });

  it('a time limit is marked on the blocked stretch that it could not interrupt', () => {
    const lines = drawn(traces.limitWhileBlocked);
    const blocked = lineOf(lines, 'Task-1');
    expect(blocked).toMatch(/ ▓+┃▓+✔ 1\.50 s$/);
    expect(blocked.indexOf('┃')).toBe(lines[0]?.indexOf('0.5 s'));
  });

  it('a wait says for whom, and who released it', () => {
    const lines = drawn(traces.edges);
    expect(lineOf(lines, 'B')).toMatch(/┄→ Lock ┄+ ← A ┄█/);
    expect(lineOf(lines, 'Task-1')).toMatch(/→ C ┄+█┄→ A, B ┄+ ← B ┄✔/);
  });

  it('a wait too short for a name says it below', () => {
    const lines = timeline(traces.edges, { width: 24, theme: plain() });
    const waiter = lines.findIndex((line) => line.startsWith('  B'));
    expect(lines[waiter + 1]).toMatch(/^ +→ Lock$/);
  });

  it('an exception stays marked until somebody looks at it', () => {
    const lines = drawn(traces.unretrieved);
    expect(lineOf(lines, 'looked at')).toMatch(/✖\? 0\.50 s, retrieved 1\.50 s$/);
    expect(lineOf(lines, 'unseen')).toMatch(/✖\? 1\.00 s$/);
  });

  it('an exception that the waiting task gets is not marked', () => {
    const events = traces.unretrieved.events.flatMap((event): TraceEvent[] => {
      if (event.type === 'exception-retrieved') return [];
      const fails = event.type === 'finished' && event.outcome === 'failed';
      return fails ? [event, { type: 'exception-retrieved', t: event.t, task: event.task }] : [event];
    });
    const lines = drawn({ ...traces.unretrieved, events });
    expect(lines.join('\n')).not.toContain('✖?');
  });

  it('a coroutine drifts from where it was made to where it was dropped', () => {
    const lines = drawn(traces.drifting);
    const dropped = lines.find((line) => line.includes('never awaited ×2')) ?? '';
    expect(dropped.indexOf('◌')).toBe(lines[0]?.indexOf('1 s'));
    expect(dropped.length).toBe(lineOf(lines, 'Task-1').indexOf('✔'));
  });

  it('the legend explains what is shown, and nothing else', () => {
    const legendOf = (trace: Trace) => drawn(trace).join('\n');
    expect(legendOf(traces.missedDeadline)).toContain('┃ was due');
    expect(legendOf(traces.drifting)).not.toMatch(/was due|waits for|in a thread|cancel/);
  });

  it('says what all of it took, and what went wrong', () => {
    expect(drawn(traces.missedDeadline).at(-1)).toBe('total 3.00 s: the thread was blocked for 2.25 s');
  });
});

describe('in a comparison', () => {
  it('two ways share an axis, the marks, and a legend', () => {
    const lines = comparison(
      [
        { label: 'blocked', trace: traces.missedDeadline },
        { label: 'left behind', trace: traces.fireAndForget },
      ],
      { width: 80, theme: plain() },
    );
    const text = lines.join('\n');
    expect(text).toContain('1.75 s late');
    expect(text).toContain('cut ┤⊘?⊘!⊘ 1.00 s');
    expect(text).toMatch(/┃ was due[\s\S]*⊘! cancel delivered/);
  });
});
