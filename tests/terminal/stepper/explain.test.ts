import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordedRun } from '../../../src/cpython/recorded.ts';
import { viewsEn } from '../../../src/i18n/views.en.ts';
import { viewsFr } from '../../../src/i18n/views.fr.ts';
import { explainStep } from '../../../src/terminal/stepper/explain.ts';
import { History, type Trace, type TraceEvent } from '../../../src/trace/index.ts';
import { threadOutlives } from '../support/absences.ts';
import { failingGroup, forgottenAwait, locked, together } from '../support/programs.ts';

/** The runs of all programs that the product ships. */
const recorded = readdirSync('dist/recorded').map((file) => ({
  file,
  trace: (JSON.parse(readFileSync(`dist/recorded/${file}`, 'utf8')) as RecordedRun).trace,
}));

/** What is said at each event of a kind. */
function said(trace: Trace, type: TraceEvent['type']): string[] {
  const history = new History(trace);
  return trace.events.flatMap((event, index) =>
    event.type === type ? [explainStep(history, index + 1, viewsEn)] : [],
  );
}

describe('the sentence about a step', () => {
  it('tells who is next, who sleeps, who wakes whom', async () => {
    const trace = await together();
    expect(said(trace, 'task-created')).toEqual([
      'It joins the ready queue: it starts in the next turn, not now.',
      'It joins the ready queue: it starts in the next turn, not now.',
      'It joins the ready queue behind 1: it starts in the next turn, not now.',
      'It joins the ready queue behind 2: it starts in the next turn, not now.',
    ]);
    expect(said(trace, 'suspended')).toEqual([
      'It gives up the thread to wait for T1, T2, T3. T1 is next.',
      'It gives up the thread, with a timer set for 1.00 s. T2 is next.',
      'It gives up the thread, with a timer set for 2.00 s. T3 is next.',
      'It gives up the thread, with a timer set for 1.00 s. Nobody else is ready.',
    ]);
    expect(said(trace, 'idle')).toEqual([
      'Nothing is ready: it sleeps until the first timer, T1, T3.',
      'Nothing is ready: it sleeps until the first timer, T2.',
    ]);
    expect(said(trace, 'ready')).toEqual([
      'Its timer is due: it joins the queue for the next turn.',
      'Its timer is due: it joins the queue for the next turn.',
      'Its timer is due: it joins the queue for the next turn.',
      'T2, which it awaits, has ended: it joins the queue for the next turn.',
    ]);
    expect(said(trace, 'finished')).toEqual([
      expect.stringMatching(/^It is over; Task-1: still waiting for T2(, T3)?\.$/),
      'It is over; Task-1: still waiting for T2.',
      'It is over: in the next turn, that wakes Task-1.',
      'The main task is over: asyncio.run ends the loop.',
    ]);
  });

  it('tells what a lock, a cancellation, a thread and a forgotten await do', async () => {
    const lock = await locked();
    expect(said(lock, 'suspended').join()).toContain('until woken through the Lock');
    expect(said(lock, 'ready').join()).toMatch(/\w+ has ended its wait: it joins the queue/);
    const group = await failingGroup();
    expect(said(group, 'ready')).toContain(
      'Being cancelled ends its wait: it joins the queue for the next turn.',
    );
    expect(said(group, 'cancel-delivered').join()).toContain('CancelledError is raised');
    expect(said(await threadOutlives(), 'thread-started').join()).toContain('beside the loop');
    expect(said(await forgottenAwait(), 'never-awaited').join()).toContain('no loop has ever run it');
  });

  // The sentences say where in the queue a task is, and in which turn it runs: so it must be in all runs that we have.
  it('is true of the queue and the turns in every recorded run', () => {
    expect(recorded.length).toBeGreaterThan(300);
    for (const { file, trace } of recorded) {
      const history = new History(trace);
      let turn = 0;
      // A thread may have a loop of its own, with turns of its own.
      let threads = 0;
      const due = new Map<number, number>();
      for (const [index, event] of trace.events.entries()) {
        const where = `${file}, event ${index + 1}: ${event.type}`;
        turn = history.turns.of(index) ?? turn;
        const { tasks, ready } = history.at(index);
        const isInside = [...tasks.values()].some(({ state }) => state === 'running' || state === 'blocking');
        if ((event.type === 'started' || event.type === 'resumed') && !isInside) {
          expect([...ready][0], where).toBe(event.task);
          if (threads === 0) expect(history.turns.of(index), where).toBe(due.get(event.task));
        }
        if (event.type === 'thread-started') threads++;
        if (event.type === 'thread-ended') threads--;
        if (event.type === 'idle' && threads === 0) expect(ready.size, where).toBe(0);
        const isQueued =
          event.type === 'ready' ||
          event.type === 'task-created' ||
          (event.type === 'suspended' && event.wait.for === 'turn');
        if (!isQueued) continue;
        const sentence = explainStep(history, index + 1, viewsEn);
        const isAsleep = sentence.includes('while the loop still sleeps');
        // Only another thread puts a task into the queue of a loop that sleeps.
        if (isAsleep) expect(event.t - (trace.events[index - 1]?.t ?? 0), where).toBeGreaterThan(0);
        due.set(event.task, isAsleep ? turn : turn + 1);
      }
    }
  });

  it('exists for every event, in both languages, and fits two rows of a small terminal but rarely', () => {
    const lengths: number[] = [];
    for (const { trace } of recorded) {
      const history = new History(trace);
      for (let position = 0; position <= history.length; position++) {
        for (const words of [viewsEn, viewsFr]) {
          const sentence = explainStep(history, position, words);
          expect(sentence).toMatch(/^\S.*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          lengths.push(sentence.length);
        }
      }
    }
    expect(lengths.filter((length) => length > 78).length / lengths.length).toBeLessThan(0.02);
  });
});
