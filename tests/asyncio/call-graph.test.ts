import { describe, expect, it } from 'vitest';
import {
  coroutine,
  createTask,
  Event,
  formatCallGraph,
  gather,
  getRunningLoop,
  printCallGraph,
  RuntimeError,
  redirectPrint,
  shield,
  sleep,
  type Task,
  wait,
} from '../../src/asyncio/index.ts';
import { turns, virtually } from './support.ts';

const leaf = coroutine(function* leaf(event: Event) {
  yield* event.wait();
});
const middle = coroutine(function* middle(event: Event) {
  yield* leaf(event);
});
const waiter = coroutine(function* waiter(task: Task<unknown>) {
  yield* task;
});

// What CPython 3.14 printed for the same program, without files, lines and addresses.
describe('formatCallGraph', () => {
  it('shows what a task is in the midst of, and who awaits it, by whatever way', () => {
    virtually(function* () {
      const event = new Event();
      const task = createTask(middle(event), { name: 'T' });
      const direct = createTask(waiter(task), { name: 'W' });
      createTask(waiter(direct), { name: 'W2' });
      const gathering = coroutine(function* gathering() {
        yield* gather([task, sleep(5)]);
      });
      createTask(gathering(), { name: 'G' });
      const shielding = coroutine(function* shielding() {
        yield* shield(task);
      });
      createTask(shielding(), { name: 'SH' });
      createTask(wait([task]) as never, { name: 'WAIT' });
      yield* turns(3);
      expect(formatCallGraph(task).split('\n')).toEqual([
        "* Task(name='T')",
        '  + Call stack:',
        '  |   async Event.wait()',
        '  |   async leaf()',
        '  |   async middle()',
        '  + Awaited by:',
        "    * Task(name='W')",
        '      + Call stack:',
        '      |   async waiter()',
        '      + Awaited by:',
        "        * Task(name='W2')",
        '          + Call stack:',
        '          |   async waiter()',
        "    * Task(name='G')",
        '      + Call stack:',
        '      |   async gathering()',
        "    * Task(name='SH')",
        '      + Call stack:',
        '      |   async shielding()',
        "    * Task(name='WAIT')",
        '      + Call stack:',
        '      |   async wait()',
      ]);
      const cut = (limit: number) => formatCallGraph(task, { limit }).split('\n').slice(0, 4);
      expect(cut(1)).toEqual([
        "* Task(name='T')",
        '  + Call stack:',
        '  |   async middle()',
        '  + Awaited by:',
      ]);
      expect(cut(-1)[2]).toBe('  |   async Event.wait()');
      expect(cut(0)).toEqual([
        "* Task(name='T')",
        '  + Awaited by:',
        "    * Task(name='W')",
        '      + Awaited by:',
      ]);
      event.set();
      yield* task;
    });
  });

  it('shows the running task by default, and nothing in a plain callback', () => {
    virtually(function* main() {
      yield* sleep(1);
      expect(formatCallGraph()).toBe("* Task(name='Task-1')\n  + Call stack:\n  |   async main()");
      const seen: string[] = [];
      getRunningLoop().callSoon(() => seen.push(formatCallGraph()));
      yield* sleep(0);
      expect(seen).toEqual(['']);
    });
  });

  it('shows a future, and a finished task', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<number>();
      const task = createTask(
        coroutine(function* awaiting() {
          yield* future;
        })(),
        { name: 'A' },
      );
      yield* turns(1);
      expect(formatCallGraph(future)).toBe(
        "* Future()\n  + Awaited by:\n    * Task(name='A')\n      + Call stack:\n      |   async awaiting()",
      );
      future.setResult(1);
      yield* task;
      expect(formatCallGraph(task)).toBe("* Task(name='A')");
    });
  });

  it('ends where tasks wait for each other', () => {
    virtually(function* () {
      const tasks: Task<unknown>[] = [];
      const each = coroutine(function* each(i: number) {
        yield* tasks[1 - i] as Task<unknown>;
      });
      tasks.push(createTask(each(0), { name: 'a' }), createTask(each(1), { name: 'b' }));
      yield* turns(2);
      expect(formatCallGraph(tasks[0]).match(/Task\(name='.'\)/g)).toHaveLength(3);
      tasks[0]?.cancel();
      yield* turns(3);
    });
  });

  it('refuses what is no future, and wants one outside of a loop', () => {
    expect(() => formatCallGraph()).toThrow(
      new RuntimeError(
        'capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided',
      ),
    );
    expect(() => formatCallGraph(3 as never)).toThrow(
      new TypeError('3 object does not appear to be compatible with asyncio.Future'),
    );
  });
});

describe('printCallGraph', () => {
  it('prints it', () => {
    const printed: string[] = [];
    const outer = redirectPrint((line) => printed.push(line));
    try {
      virtually(function* main() {
        yield* sleep(0);
        printCallGraph();
      });
    } finally {
      redirectPrint(outer);
    }
    expect(printed).toEqual(["* Task(name='Task-1')\n  + Call stack:\n  |   async main()"]);
  });
});
