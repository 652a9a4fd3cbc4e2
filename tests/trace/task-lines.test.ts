import { describe, expect, it } from 'vitest';
import { type EventOf, type Trace, type TraceEvent, taskLines } from '../../src/trace/index.ts';

const created = (task: number, name: string): TraceEvent => ({
  type: 'task-created',
  t: 0,
  task,
  name,
  parent: null,
});
const waits = (task: number, line: number, until = 1): TraceEvent => ({
  type: 'suspended',
  t: 0,
  task,
  wait: { for: 'timer', until },
  stack: ['worker', 'sleep'],
  line,
});

const linesOf = (events: readonly TraceEvent[]) => taskLines({ events } as Trace, 2);

describe('the lines of a run', () => {
  it('are those where tasks waited or held the thread, each named once', () => {
    const { lines, tasks } = linesOf([
      created(1, 'T1'),
      created(2, 'T2'),
      created(3, 'T3'),
      waits(1, 8),
      waits(1, 8, 2),
      waits(2, 8),
      waits(3, 8),
      { type: 'blocked', t: 1, task: 1, seconds: 2, line: 9 },
    ]);
    expect(lines.get(8)).toEqual([
      {
        state: 'timer',
        count: 3,
        first: [expect.objectContaining({ name: 'T1' }), expect.objectContaining({ name: 'T2' })],
      },
    ]);
    expect(lines.get(9)).toMatchObject([{ state: 'blocking', count: 1 }]);
    expect([...tasks]).toEqual([
      [1, [8, 9]],
      [2, [8]],
      [3, [8]],
    ]);
  });

  it('are where it started, of a task that did neither', () => {
    const { lines, tasks } = linesOf([
      created(1, 'T1'),
      { type: 'started', t: 0, task: 1, line: 4 },
      { type: 'finished', t: 0, task: 1, outcome: 'done', value: 'None', line: 5 },
    ]);
    expect(lines.get(4)).toMatchObject([{ state: 'running', count: 1 }]);
    expect(tasks.get(1)).toEqual([4]);
  });

  it('are none where the events know none', () => {
    const { line: _, ...bare } = waits(1, 8) as EventOf<'suspended'>;
    expect(linesOf([created(1, 'T1'), bare]).lines.size).toBe(0);
  });
});
