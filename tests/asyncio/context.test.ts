import { describe, expect, it } from 'vitest';
import { asyncWith } from '../../src/asyncio/async-with.ts';
import {
  type Context,
  ContextVar,
  copyContext,
  coroutine,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  LookupError,
  Runner,
  RuntimeError,
  runVirtual,
  sleep,
  TaskGroup,
  Token,
  ValueError,
  VirtualDriver,
  waitFor,
} from '../../src/asyncio/index.ts';
import { instantly, turns, virtually } from './support.ts';

/** Runs in a context of its own, so that no test sees what another has set. */
const apart = <T>(act: () => T): T => copyContext().run(act);

describe('a ContextVar', () => {
  it('has its value, else what is asked for instead, else its default', () => {
    apart(() => {
      const [v, w] = [new ContextVar<number>('v'), new ContextVar('w', { default: 5 })];
      expect([v.get(3), w.get(), w.get(7), v.name]).toEqual([3, 5, 7, 'v']);
      expect(() => v.get()).toThrow(new LookupError(v));
      v.set(1);
      expect([v.get(), v.get(3)]).toEqual([1, 1]);
      expect([String(v), String(w)]).toEqual(["<ContextVar name='v'>", "<ContextVar name='w' default=5>"]);
    });
  });

  it('keeps a default of undefined apart from none', () => {
    expect(new ContextVar<undefined>('v', { default: undefined }).get()).toBe(undefined);
  });

  it('is set back by its token, once, and only where it was set', () => {
    apart(() => {
      const [v, w] = [new ContextVar<number>('v'), new ContextVar<number>('w')];
      const first = v.set(1);
      const second = v.set(2);
      expect([first.oldValue, second.oldValue, first.var]).toEqual([Token.MISSING, 1, v]);
      expect(() => w.reset(first)).toThrow(
        new ValueError(`<Token var=<ContextVar name='v'>> was created by a different ContextVar`),
      );
      v.reset(second);
      expect(() => v.reset(second)).toThrow(
        new RuntimeError(`<Token used var=<ContextVar name='v'>> has already been used once`),
      );
      expect(() => copyContext().run(() => v.reset(first))).toThrow(
        new ValueError(`<Token var=<ContextVar name='v'>> was created in a different Context`),
      );
      expect(() => v.reset(3 as never)).toThrow(new TypeError('expected an instance of Token, got 3'));
      expect(v.get()).toBe(1);
      v.reset(first);
      expect(v.get(null)).toBe(null);
    });
  });

  it('is set for the length of a block', () => {
    apart(() => {
      const v = new ContextVar('v', { default: 1 });
      {
        using _token = v.set(77);
        expect(v.get()).toBe(77);
      }
      expect(v.get()).toBe(1);
    });
  });

  it('needs a name', () => {
    expect(() => new ContextVar(3 as never)).toThrow(new TypeError('context variable name must be a str'));
  });
});

describe('a Context', () => {
  it('has what was set when it was copied, and no defaults', () => {
    apart(() => {
      const [v, w] = [new ContextVar<number>('v'), new ContextVar('w', { default: 5 })];
      v.set(1);
      const context = copyContext();
      v.set(2);
      expect([context.size, context.get(v), context.get(w), context.get(w, 9)]).toEqual([1, 1, undefined, 9]);
      expect([context.items(), context.has(w)]).toEqual([[[v, 1]], false]);
      expect(() => context.has(3 as never)).toThrow(new TypeError('a ContextVar key was expected, got 3'));
    });
  });

  it('keeps what is set in it', () => {
    apart(() => {
      const v = new ContextVar<number>('v');
      v.set(1);
      const context = copyContext();
      expect(context.run((a: number, b: number) => v.set(a + b) && v.get(), 4, 5)).toBe(9);
      expect([v.get(), context.get(v), context.copy().get(v)]).toEqual([1, 9, 9]);
      context.copy().run(() => v.set(10));
      expect(context.get(v)).toBe(9);
    });
  });

  it('is entered once at a time, and left by an exception', () => {
    const context = copyContext();
    const entered = new RuntimeError('cannot enter context: <Context object> is already entered');
    expect(() => context.run(() => context.run(() => {}))).toThrow(entered);
    expect(() => context.run(() => copyContext().run(() => context.run(() => {})))).toThrow(entered);
    expect(context.run(() => 'entered')).toBe('entered');
  });
});

/** A program with a variable, and a coroutine that notes it, sets it to its name, waits, and notes it again. */
function withVariable(
  program: (
    v: ContextVar<string>,
    child: (name: string) => ReturnType<ReturnType<typeof coroutine<[string], null>>>,
    seen: string[],
  ) => Generator<never, unknown, undefined> | ReturnType<Parameters<typeof virtually>[0]>,
): string[] {
  const v = new ContextVar<string>('v');
  const seen: string[] = [];
  const child = coroutine(function* child(name: string) {
    seen.push(`${name} ${v.get('none')}`);
    v.set(name);
    yield* sleep(0);
    seen.push(`${name} ${v.get('none')}`);
    return null;
  });
  virtually(() => program(v, child, seen) as never);
  return seen;
}

describe('a task', () => {
  it('starts from the context of its maker, and keeps what it sets to itself', () => {
    const seen = withVariable(function* (v, child) {
      v.set('main');
      const both = [createTask(child('a')), createTask(child('b'))];
      v.set('later');
      yield* gather(both);
      expect(v.get()).toBe('later');
    });
    expect(seen).toEqual(['a main', 'b main', 'a a', 'b b']);
  });

  it('keeps what it sets to itself also where nothing was set before', () => {
    const seen = withVariable(function* (v, child) {
      yield* gather([child('a'), child('b')]);
      yield* createTask(child('c'));
      expect(v.get('none')).toBe('none');
    });
    expect(seen).toEqual(['a none', 'b none', 'a a', 'b b', 'c none', 'c c']);
  });

  it('has a variable that was made while it ran', () => {
    virtually(function* () {
      yield* sleep(1);
      const v = new ContextVar<string>('v');
      v.set('mine');
      const other = createTask(coroutine(() => instantly(() => v.set('other')))());
      yield* sleep(1);
      expect([v.get(), yield* other]).toEqual(['mine', expect.any(Token)]);
      expect(currentTask()?.getContext().get(v)).toBe('mine');
    });
  });

  it('shares its context with the coroutines that it awaits', () => {
    withVariable(function* (v, child) {
      yield* child('awaited');
      expect(v.get()).toBe('awaited');
      yield* waitFor(child('in time'), 1);
      expect(v.get()).toBe('in time');
    });
  });

  it('runs in the context that it was given', () => {
    const seen = withVariable(function* (v, child) {
      v.set('main');
      const context = copyContext();
      yield* createTask(child('given'), { context });
      expect([context.get(v), v.get()]).toEqual(['given', 'main']);
      yield* asyncWith(new TaskGroup(), (group) =>
        instantly(() => group.createTask(child('grouped'), { context })),
      );
      yield* getRunningLoop().createTask(child('looped'), { context });
      expect(context.get(v)).toBe('looped');
    });
    expect(seen).toEqual([
      'given main',
      'given given',
      'grouped given',
      'grouped grouped',
      'looped grouped',
      'looped looped',
    ]);
  });

  it('that is eager leaves the context of its maker alone', () => {
    const seen = withVariable(function* (v, child) {
      v.set('main');
      const task = createTask(child('eager'), { eagerStart: true });
      expect(v.get()).toBe('main');
      yield* task;
      expect(v.get()).toBe('main');
      const context = copyContext();
      yield* createTask(child('given'), { eagerStart: true, context });
      expect(context.get(v)).toBe('given');
      const entered = new RuntimeError('cannot enter context: <Context object> is already entered');
      const refused = child('refused');
      const start = () => createTask(refused, { eagerStart: true, context });
      expect(() => context.run(start)).toThrow(entered);
      refused.close();
    });
    expect(seen).toEqual(['eager main', 'eager eager', 'given main', 'given given']);
  });

  it('cannot enter its own context a second time', () => {
    virtually(function* () {
      const context = copyContext();
      const own = coroutine(() =>
        instantly(() =>
          currentTask()
            ?.getContext()
            .run(() => {}),
        ),
      );
      const task = createTask(own(), { context });
      yield* turns(2);
      expect(task.exception()).toEqual(
        new RuntimeError('cannot enter context: <Context object> is already entered'),
      );
    });
  });
});

describe('a callback', () => {
  it('runs in a copy of the context in which it was asked for', () => {
    const seen = withVariable(function* (v, _child, notes) {
      const loop = getRunningLoop();
      const note = () => {
        notes.push(`cb ${v.get('none')}`);
        v.set('cb');
      };
      loop.callSoon(note);
      loop.callSoon(note);
      v.set('after');
      yield* sleep(0);
      expect(v.get()).toBe('after');
      const future = loop.createFuture<number>();
      future.addDoneCallback(note);
      v.set('later');
      future.addDoneCallback(note);
      expect(future.removeDoneCallback(() => {})).toBe(0);
      future.setResult(1);
      yield* sleep(0);
      expect(v.get()).toBe('later');
    });
    expect(seen).toEqual(['cb none', 'cb none', 'cb after', 'cb later']);
  });

  it('runs in the context that it was given', () => {
    const seen = withVariable(function* (v, _child, notes) {
      const loop = getRunningLoop();
      v.set('main');
      const context = copyContext();
      const note = (what: string) => {
        notes.push(`${what} ${v.get()}`);
        v.set(what);
      };
      const future = loop.createFuture<number>();
      future.addDoneCallback(() => note('done'), { context });
      future.setResult(1);
      loop.callSoon({ context }, note, 'soon');
      loop.callLater(1, { context }, note, 'later');
      loop.callAt(2, { context }, note, 'at');
      loop.callSoonThreadsafe({ context }, note, 'threadsafe');
      yield* sleep(3);
      expect([v.get(), context.get(v)]).toEqual(['main', 'at']);
    });
    expect(seen).toEqual(['done main', 'soon done', 'threadsafe soon', 'later threadsafe', 'at later']);
  });

  it('is found when it is to be removed, whatever its context', () => {
    withVariable(function* (v, _child, notes) {
      v.set('main');
      const note = () => notes.push('called');
      const future = getRunningLoop().createFuture<number>();
      future.addDoneCallback(note);
      expect(future.removeDoneCallback(note)).toBe(1);
      for (let i = 0; i < 3; i++) future.addDoneCallback(note, { context: copyContext() });
      expect(String(future)).toBe('<Future pending cb=[note(), <1 more>, note()]>');
      expect(future.removeDoneCallback(note)).toBe(3);
      future.setResult(1);
      yield* sleep(0);
      expect(notes).toEqual([]);
    });
  });

  it('gets its context from Context.run, too', () => {
    const seen = withVariable(function* (v, child, notes) {
      v.set('outer');
      const context = copyContext();
      context.run(() => v.set('inner'));
      const task = context.run(() => {
        getRunningLoop().callSoon(() => notes.push(`cb ${v.get()}`));
        return createTask(child('task'));
      });
      yield* task;
      expect([v.get(), context.get(v)]).toEqual(['outer', 'inner']);
    });
    expect(seen).toEqual(['cb inner', 'task inner', 'task task']);
  });
});

describe('a Runner', () => {
  it('has one context for all its runs, a copy of the one outside', () => {
    apart(() => {
      const v = new ContextVar<string>('v');
      v.set('outside');
      const runner = new Runner({ driver: new VirtualDriver() });
      const setting = coroutine(() => instantly(() => [v.get(), v.set('inside') && v.get()]));
      expect(runner.runSync(setting())).toEqual(['outside', 'inside']);
      expect(runner.runSync(setting())).toEqual(['inside', 'inside']);
      expect(v.get()).toBe('outside');
      runner.closeSync();
    });
  });

  it('runs in the context that it is given', async () => {
    const v = new ContextVar<string>('v');
    const context: Context = copyContext();
    context.run(() => v.set('given'));
    const runner = new Runner({ driver: new VirtualDriver() });
    const setting = coroutine(() => instantly(() => v.set('set').oldValue));
    expect(await runner.run(setting(), { context })).toBe('given');
    expect(context.get(v)).toBe('set');
    await runner.close();
  });

  it('leaves no context behind when it is run within one', () => {
    const v = new ContextVar<string>('v');
    const context = copyContext();
    context.run(() => {
      v.set('given');
      const main = coroutine(() => instantly(() => v.set('main').oldValue));
      expect(runVirtual(main())).toBe('given');
      expect(v.get()).toBe('given');
    });
    expect(v.get('none')).toBe('none');
  });
});
