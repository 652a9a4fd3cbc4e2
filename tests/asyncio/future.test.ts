import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  contextOf,
  coroutine,
  createTask,
  EventLoop,
  Exception,
  Future,
  getRunningLoop,
  InvalidStateError,
  isFuture,
  print,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  sleep,
  ValueError,
  VirtualClock,
} from '../../src/asyncio/index.ts';
import { errorOf, notesOf, raising, returning, turns, virtually } from './support.ts';

const newFuture = <T>() => getRunningLoop().createFuture<T>();

describe('a pending future', () => {
  it('has neither result nor exception', () => {
    virtually(function* () {
      const future = newFuture();
      expect([future.done(), future.cancelled(), future.getLoop()]).toEqual([false, false, getRunningLoop()]);
      expect(() => future.result()).toThrow(new InvalidStateError('Result is not set.'));
      expect(() => future.exception()).toThrow(new InvalidStateError('Exception is not set.'));
      yield* sleep(0);
    });
  });

  it('holds up who awaits it until it has a result', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<string>();
      getRunningLoop().callLater(2, () => future.setResult('result'));
      note(yield* future);
    });
    expect(notes).toEqual(['2 result']);
  });

  it('belongs to the running loop unless told otherwise, and needs one', () => {
    const loop = new EventLoop(new VirtualClock());
    expect(new Future(loop).getLoop()).toBe(loop);
    expect(() => new Future()).toThrow(new RuntimeError('no running event loop'));
    virtually(function* () {
      expect(new Future().getLoop()).toBe(getRunningLoop());
      yield* sleep(0);
    });
  });
});

describe('a finished future', () => {
  it('gives its result to everybody, without letting others run', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<number>();
      future.setResult(7);
      getRunningLoop().callSoon(note, 'others');
      note(yield* future);
      note(yield* future);
      expect([future.result(), future.exception()]).toEqual([7, null]);
      yield* sleep(0);
    });
    expect(notes).toEqual(['0 7', '0 7', '0 others']);
  });

  it('raises its exception for everybody', () => {
    virtually(function* () {
      const error = new Exception('x');
      const future = newFuture();
      future.setException(error);
      expect(yield* errorOf(future)).toBe(error);
      expect(yield* errorOf(future)).toBe(error);
      expect(future.exception()).toBe(error);
      expect(() => future.result()).toThrow(error);
    });
  });

  it('cannot be finished again', () => {
    virtually(function* () {
      const future = newFuture<number>();
      future.setResult(1);
      expect(() => future.setResult(2)).toThrow(new InvalidStateError('invalid state'));
      expect(() => future.setException(new Exception())).toThrow(new InvalidStateError('invalid state'));
      expect(future.cancel()).toBe(false);
      expect(yield* future).toBe(1);
    });
  });

  it('makes an exception of a class', () => {
    const future = new EventLoop(new VirtualClock()).createFuture();
    future.setException(ValueError);
    expect(future.exception()).toEqual(new ValueError());
  });

  it.each([[1], [Number], [() => {}], [null], ['x']])('refuses %o for an exception', (wrong) => {
    const future = new EventLoop(new VirtualClock()).createFuture();
    expect(() => future.setException(wrong)).toThrow(new TypeError('invalid exception object'));
    expect(future.done()).toBe(false);
    future.setResult(1);
    expect(() => future.setException(wrong)).toThrow(new InvalidStateError('invalid state'));
  });

  it.each([[new StopIteration('v')], [StopIteration]])('cannot hold a StopIteration', (stop) => {
    const future = new EventLoop(new VirtualClock()).createFuture();
    future.setException(stop);
    const error = future.exception() as Error;
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.message).toBe(
      'StopIteration interacts badly with generators and cannot be raised into a Future',
    );
    expect([error.cause, contextOf(error)]).toEqual([error.cause, error.cause]);
    expect(error.cause).toBeInstanceOf(StopIteration);
  });

  it('may hold a StopAsyncIteration', () => {
    virtually(function* () {
      const end = new StopAsyncIteration();
      expect(yield* errorOf(createTask(raising(end)))).toBe(end);
    });
  });
});

describe('a cancelled future', () => {
  it('raises CancelledError with the message, for everybody', () => {
    virtually(function* () {
      const future = newFuture();
      expect(future.cancel('enough')).toBe(true);
      expect([future.done(), future.cancelled()]).toEqual([true, true]);
      expect(yield* errorOf(future)).toEqual(new CancelledError('enough'));
      expect(yield* errorOf(future)).toEqual(new CancelledError('enough'));
      expect(() => future.result()).toThrow(new CancelledError('enough'));
      expect(() => future.exception()).toThrow(new CancelledError('enough'));
    });
  });

  it.each([
    ['no message', undefined, []],
    ['None', null, []],
    ['an empty message', '', ['']],
    ['a number', 7, [7]],
  ])('has the arguments that come of %s', (_what, message, args) => {
    virtually(function* () {
      const future = newFuture();
      future.cancel(message);
      expect(yield* errorOf(future)).toHaveProperty('args', args);
    });
  });
});

describe('done-callbacks', () => {
  it('are called with the future, in order, after the present step', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<string>();
      for (const name of ['a', 'b', 'c']) future.addDoneCallback((done) => note(`${name} ${done.result()}`));
      future.setResult('done');
      note('still in the step');
      yield* sleep(0);
    });
    expect(notes).toEqual(['0 still in the step', '0 a done', '0 b done', '0 c done']);
  });

  it('stand in one line with the tasks that await the future', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<null>();
      const waiter = coroutine(function* waiter() {
        yield* future;
        note('task');
      });
      future.addDoneCallback(() => note('before'));
      const task = createTask(waiter());
      yield* turns(1);
      future.addDoneCallback(() => note('after'));
      future.setResult(null);
      yield* task;
    });
    expect(notes).toEqual(['0 before', '0 task', '0 after']);
  });

  it('are called soon, if the future is done already', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture();
      future.cancel();
      future.addDoneCallback((done) => note(`cancelled: ${done.cancelled()}`));
      note('added');
      yield* sleep(0);
    });
    expect(notes).toEqual(['0 added', '0 cancelled: true']);
  });

  it('are removed in all their registrations, which are counted', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<null>();
      const [twice, once] = [() => note('twice'), () => note('once')];
      for (const callback of [twice, once, twice]) future.addDoneCallback(callback);
      expect([twice, twice, () => {}].map((c) => future.removeDoneCallback(c))).toEqual([2, 0, 0]);
      future.setResult(null);
      yield* sleep(0);
    });
    expect(notes).toEqual(['0 once']);
  });

  it('can be removed when there is only one, or none', () => {
    virtually(function* () {
      const [future, callback] = [newFuture(), () => {}];
      expect(future.removeDoneCallback(callback)).toBe(0);
      future.addDoneCallback(callback);
      expect(future.removeDoneCallback(callback)).toBe(1);
      yield* sleep(0);
    });
  });

  it('still hear of the future when one of them fails', () => {
    const heard: string[] = [];
    const contexts: string[] = [];
    virtually(
      function* () {
        const future = newFuture<null>();
        future.addDoneCallback(function clumsy() {
          throw new Exception('x');
        });
        future.addDoneCallback(() => heard.push('second'));
        future.setResult(null);
        yield* sleep(0);
      },
      { exceptionHandler: (_loop, { message }) => contexts.push(message) },
    );
    expect(heard).toEqual(['second']);
    expect(contexts).toEqual(['Exception in callback clumsy()']);
  });
});

describe('awaiting a future', () => {
  it('is possible for several tasks, woken in the order in which they came', () => {
    const notes = notesOf(function* (note) {
      const future = newFuture<number>();
      const waiter = coroutine(function* waiter(name: string) {
        note(`${name} ${yield* future}`);
      });
      const tasks = ['a', 'b', 'c'].map((name) => createTask(waiter(name)));
      yield* turns(1);
      future.setResult(1);
      for (const task of tasks) yield* task;
    });
    expect(notes).toEqual(['0 a 1', '0 b 1', '0 c 1']);
  });

  it('fails if it belongs to another loop', () => {
    virtually(function* () {
      const foreign = new EventLoop(new VirtualClock()).createFuture();
      const error = yield* errorOf(foreign);
      expect(error).toBeInstanceOf(RuntimeError);
      expect(String(error)).toMatch(
        /^RuntimeError: Task <Task pending name='Task-1' .*> got Future <Future pending> attached to a different loop$/,
      );
    });
  });

  it('needs yield*: a plain yield is refused', () => {
    virtually(function* () {
      const future = newFuture();
      const wrong = coroutine(function* wrong() {
        yield future;
      });
      const error = yield* errorOf(createTask(wrong(), { name: 'wrong' }));
      expect(String(error)).toMatch(
        /^RuntimeError: yield was used instead of yield from in task <Task pending name='wrong' .*> with <Future pending>$/,
      );
    });
  });

  it('is not what a plain yield of anything else is', () => {
    virtually(function* () {
      const wrong = coroutine(function* wrong() {
        yield 3 as never;
      });
      expect(yield* errorOf(createTask(wrong()))).toEqual(new RuntimeError('Task got bad yield: 3'));
    });
  });
});

describe('a future in words', () => {
  it.each<[(future: Future<unknown>) => void, string]>([
    [() => {}, '<Future pending>'],
    [(future) => future.setResult(null), '<Future finished result=None>'],
    [(future) => future.setResult("it's"), `<Future finished result="it's">`],
    [(future) => future.setException(new ValueError('x')), "<Future finished exception=ValueError('x')>"],
    [(future) => future.cancel(), '<Future cancelled>'],
    [
      (future) => future.setResult('a'.repeat(300)),
      `<Future finished result='aaaaaaaaaaaa...aaaaaaaaaaaaa'>`,
    ],
    [(future) => future.setResult([1, 2, 3, 4, 5, 6, 7]), '<Future finished result=[1, 2, 3, 4, 5, 6, ...]>'],
    [(future) => future.addDoneCallback(print), '<Future pending cb=[print()]>'],
    [
      (future) => [1, 2, 3, 4].forEach(() => void future.addDoneCallback(print)),
      '<Future pending cb=[print(), <2 more>, print()]>',
    ],
  ])('%s is %s', (act, words) => {
    virtually(function* () {
      const future = newFuture();
      act(future);
      expect(String(future)).toBe(words);
      future.removeDoneCallback(print);
      future.cancel();
      yield* sleep(0);
    });
  });
});

describe('isFuture', () => {
  it('holds for futures and tasks, not for coroutines', () => {
    virtually(function* () {
      const call = returning(1);
      expect([newFuture(), createTask(sleep(0)), call, 3].map(isFuture)).toEqual([true, true, false, false]);
      yield* call;
    });
  });
});
