import { describe, expect, it } from 'vitest';
import { advance, beginning, standings, type TraceEvent } from '../../src/trace/index.ts';

const wait = { for: 'timer', until: 1 } as const;
const asleep = (task: number, line: number): TraceEvent[] => [
  { type: 'task-created', t: 0, task, name: `T${task}`, parent: null, line: 20 },
  { type: 'started', t: 0, task, line: 1 },
  { type: 'suspended', t: 0, task, wait, stack: ['sleep'], line },
];

/** Who stands where: `3: 2 timer, 1 ready`. */
function told(events: readonly TraceEvent[], most = 9) {
  const moment = beginning();
  for (const event of events) advance(moment, event);
  const { lines, current } = standings(moment, most);
  const places = [...lines].map(
    ([line, here]) => `${line}: ${here.map(({ count, state }) => `${count} ${state}`).join(', ')}`,
  );
  return { places, current };
}

describe('where tasks stand', () => {
  it('is the line of their last event, until they are over', () => {
    const events = [...asleep(1, 3), ...asleep(2, 3), ...asleep(3, 5)];
    expect(told(events)).toEqual({ places: ['3: 2 timer', '5: 1 timer'], current: null });
    events.push({ type: 'ready', t: 1, task: 2, line: 3 });
    expect(told(events).places[0]).toBe('3: 1 timer, 1 ready');
    events.push({ type: 'resumed', t: 1, task: 2, line: 3 });
    expect(told(events)).toMatchObject({ places: ['3: 1 running, 1 timer', '5: 1 timer'], current: 3 });
    events.push({ type: 'printed', t: 1, task: 2, text: '', line: 4 });
    expect(told(events)).toMatchObject({ places: ['3: 1 timer', '4: 1 running', '5: 1 timer'], current: 4 });
    events.push({ type: 'finished', t: 1, task: 2, outcome: 'done', value: 'None', line: 4 });
    expect(told(events)).toEqual({ places: ['3: 1 timer', '5: 1 timer'], current: null });
  });

  it('is that of the task which does something to another', () => {
    const events: TraceEvent[] = [
      { type: 'task-created', t: 0, task: 1, name: 'main', parent: null, line: 20 },
      { type: 'started', t: 0, task: 1, line: 1 },
      { type: 'task-created', t: 0, task: 2, name: 'T2', parent: 1, line: 7 },
    ];
    expect(told(events)).toEqual({ places: ['7: 1 running'], current: 7 });
    events.push({ type: 'cancel-requested', t: 0, task: 2, by: 1, line: 8 });
    expect(told(events)).toEqual({ places: ['8: 1 running'], current: 8 });
  });

  it('is not known where the trace tells no line', () => {
    const events = asleep(1, 3);
    events.push({ type: 'resumed', t: 1, task: 1 });
    expect(told(events)).toEqual({ places: [], current: null });
  });

  it('is outside of all tasks before and after a loop', () => {
    expect(told([{ type: 'printed', t: 0, task: null, text: '', line: 2 }]).current).toBe(2);
    const events: TraceEvent[] = [
      ...asleep(1, 3),
      { type: 'finished', t: 1, task: 1, outcome: 'done', value: 'None', line: 4 },
      { type: 'printed', t: 1, task: null, text: '', line: 21 },
    ];
    expect(told(events)).toEqual({ places: [], current: 21 });
  });
});
