import { expect, it } from 'vitest';
import { checkEvents } from '../../src/trace/check-events.ts';
import type { TraceEvent } from '../../src/trace/index.ts';

const created: TraceEvent = { type: 'task-created', t: 1, task: 1, name: 'Task-1', parent: null };

it('the events of a run are in order, and of its own tasks', () => {
  expect(() => checkEvents([created, { type: 'started', t: 1, task: 1 }])).not.toThrow();
});

it.each<[string, TraceEvent]>([
  ['an earlier time', { type: 'started', t: 0.5, task: 1 }],
  ['a task that was not created', { type: 'started', t: 1, task: 2 }],
  ['a parent that was not created', { ...created, task: 2, parent: 3 }],
  ['a task that was created before', created],
  [
    'a wait for such a task',
    { type: 'suspended', t: 1, task: 1, stack: [], wait: { for: 'tasks', tasks: [2] } },
  ],
  ['a cancellation by such a task', { type: 'cancel-requested', t: 1, task: 1, by: 2 }],
])('%s is refused', (_, event) => {
  expect(() => checkEvents([created, event])).toThrow(TypeError);
});
