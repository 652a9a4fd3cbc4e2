import { beforeAll, describe, expect, it } from 'vitest';
import { board, type Theme } from '../../../src/terminal/index.ts';
import { advance, beginning, stateAt, type Trace } from '../../../src/trace/index.ts';
import { blocking, failingGroup, forgottenAwait, locked, sleepers, together } from '../support/programs.ts';
import { expectGolden, plain, TERMINALS } from '../support/views.ts';

let traces: { together: Trace; blocking: Trace; group: Trace; forgotten: Trace; locked: Trace; many: Trace };

beforeAll(async () => {
  traces = {
    together: await together(),
    blocking: await blocking(),
    group: await failingGroup(),
    forgotten: await forgottenAwait(),
    locked: await locked(),
    many: await sleepers(1000),
  };
});

interface Options {
  height?: number;
  width?: number;
  theme?: Theme;
  frame?: number;
  /** How many seconds ago the last event was. */
  later?: number;
}

function boardAt(trace: Trace, t: number, options: Options = {}): string[] {
  const { later = 0, ...rest } = options;
  return board(stateAt(trace, t), { t: t + later, width: 80, height: 24, theme: plain(), frame: 0, ...rest });
}

describe('the board', () => {
  it.each(TERMINALS)('looks as approved at $name', async ({ name, width, theme }) => {
    const options = { width, theme, frame: 3 };
    await expectGolden(`board-${name}`, {
      'before anything': board(beginning(), { t: 0, height: 24, ...options }),
      'three tasks, 0.42 s': boardAt(traces.together, 0, { later: 0.42, ...options }),
      'three tasks, 1 s': boardAt(traces.together, 1, options),
      'three tasks, the end': boardAt(traces.together, 2, options),
      'the loop is blocked': boardAt(traces.blocking, 0.5, { later: 1.2, ...options }),
      'a lock, and a cancelled task that takes its time': boardAt(traces.locked, 1, {
        later: 0.2,
        ...options,
      }),
      'a group has failed': boardAt(traces.group, 1, options),
      'forgotten coroutines': boardAt(traces.forgotten, 0, options),
      'a thousand tasks': boardAt(traces.many, 0, { later: 0.3, height: 12, ...options }),
    });
  });

  it('turns its spinners with the frames, and no others', () => {
    const frames = [0, 1, 10].map((frame) => boardAt(traces.together, 1, { frame }));
    expect(frames.map((lines) => lines[0]?.[0])).toEqual(['⠋', '⠙', '⠋']);
    expect(frames.map((lines) => lines[1]?.[0])).toEqual(['✔', '✔', '✔']);
  });

  it('drains a bar to nothing at its deadline', () => {
    const bars = [0, 0.5, 0.999].map((later) =>
      boardAt(traces.together, 0, { later })[1]?.match(/[━╸]*/g)?.join(''),
    );
    expect(bars.map((bar) => bar?.length)).toEqual([24, 12, 0]);
  });

  it.each([1, 2, 3, 5, 6, 10, 24])('takes no more than %d rows', (height) => {
    expect(boardAt(traces.many, 0.5, { height })).toHaveLength(height);
  });

  it('shows those that live rather than those that are over', () => {
    const moment = stateAt(traces.together, 1);
    const lines = board(moment, { t: 1, width: 80, height: 6, theme: plain(), frame: 0 });
    expect(lines[0]).toContain('Task-1 main');
    expect(lines[1]).toContain('T2');
    expect(lines[2]).toBe('… and 2 more: 2 done');
  });

  it('counts the tasks that it does not show', () => {
    const lines = boardAt(traces.many, 0.5, { height: 10 });
    expect(lines[6]).toBe('… and 995 more: 995 waiting');
    expect(lines.at(-1)).toContain('1001 waiting');
  });

  it('says how late a timer is while the loop is blocked', () => {
    expect(boardAt(traces.blocking, 0.5, { later: 1.2 })[1]).toContain('0.70 s late');
  });

  it('says that a cancellation was asked for and has not been delivered', () => {
    const moment = stateAt(traces.together, 0);
    const task = moment.tasks.get(2);
    if (task !== undefined) task.cancelRequested = true;
    const lines = board(moment, { t: 0, width: 80, height: 24, theme: plain(), frame: 0 });
    expect(lines[1]).toContain('⊘? cancel requested');
  });

  it('knows a wait for a thread', () => {
    const moment = stateAt(traces.together, 0);
    const wait = { for: 'outside' } as const;
    advance(moment, { type: 'suspended', t: 0, task: 2, wait, stack: ['fetch', 'to_thread'] });
    const lines = board(moment, { t: 0, width: 80, height: 24, theme: plain(), frame: 0 });
    expect(lines[1]).toContain('≈ in a thread');
  });

  it('only counts the tasks that have no lane', () => {
    const moment = stateAt(traces.many, 0.5);
    const named = new Set<number>();
    for (const [id, { name, ...task }] of moment.tasks) {
      const spied = Object.defineProperty({ ...task, name }, 'name', {
        get: () => {
          named.add(id);
          return name;
        },
      });
      moment.tasks.set(id, spied);
    }
    const lines = board(moment, { t: 0.5, width: 120, height: 40, theme: plain(), frame: 0 });
    expect(moment.tasks.size).toBeGreaterThan(1000);
    expect(named.size).toBeLessThan(lines.length);
  });
});
