import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../../src/cpython/installed/live-run.ts';
import type { TraceEvent } from '../../../src/trace/index.ts';

const event = (event: TraceEvent) => ({ kind: 'event', event }) as const;
const turn = (t: number) => ({ kind: 'turn', t }) as const;
const sample = (line: number) => ({ kind: 'sample', line }) as const;
const wait = { for: 'turn' } as const;

const created = event({ type: 'task-created', t: 0, task: 1, name: 'Task-1', parent: null });
const started = event({ type: 'started', t: 0.01, task: 1, line: 3 });
const suspended = (t: number) => event({ type: 'suspended', t, task: 1, wait, stack: ['main'], line: 9 });

function blocks(...records: Parameters<LiveRun['note']>[0][]): object[] {
  const run = new LiveRun(() => {});
  for (const record of records) run.note(record);
  const { events } = run.trace(0, { result: 'None' });
  expect(events.map(({ t }) => t)).toEqual(events.map(({ t }) => t).sort((a, b) => a - b));
  return events.filter(({ type }) => type === 'blocked');
}

describe('a run on the real clock', () => {
  it('is blocked where a step takes long, at the line where it was seen most', () => {
    expect(
      blocks(created, turn(0), started, sample(4), sample(5), sample(5), suspended(0.51), turn(0.52)),
    ).toEqual([{ type: 'blocked', t: 0.01, task: 1, seconds: 0.5, line: 5 }]);
  });

  it('is not blocked by what is short', () => {
    expect(blocks(created, turn(0), started, suspended(0.1), turn(0.11))).toEqual([]);
  });

  it('is blocked twice by a step that prints in between', () => {
    const printed = event({ type: 'printed', t: 0.31, task: 1, text: 'x', line: 6 });
    const found = blocks(created, turn(0), started, sample(5), printed, sample(7), suspended(0.61));
    expect(found).toMatchObject([
      { t: 0.01, line: 5 },
      { t: 0.31, line: 7 },
    ]);
  });

  it('is not blocked while its loop waits, or a thread works beside it', () => {
    const idle = event({ type: 'idle', t: 0.02, until: null });
    const ended = event({ type: 'thread-ended', t: 1, thread: 1 });
    expect(blocks(created, turn(0), started, suspended(0.015), idle, ended, turn(2))).toEqual([]);
  });

  it('is blocked by a callback only if a line of the program was seen', () => {
    expect(blocks(turn(0), turn(0.5))).toEqual([]);
    expect(blocks(turn(0), sample(8), turn(0.5))).toEqual([
      { type: 'blocked', t: 0, task: null, seconds: 0.5, line: 8 },
    ]);
  });

  it('has its turns, each with the wait before it', () => {
    const run = new LiveRun(() => {});
    const idle = event({ type: 'idle', t: 0.02, until: 1 });
    for (const record of [created, turn(0), started, suspended(0.015), idle, turn(1), turn(1.1)]) {
      run.note(record);
    }
    expect(run.trace(0, { result: 'None' }).turns).toEqual([
      [1, 3],
      [3, 4],
    ]);
  });
});
