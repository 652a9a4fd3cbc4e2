import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  coroutine,
  createTask,
  Exception,
  gather,
  getRunningLoop,
  RuntimeError,
  sleep,
  ValueError,
} from '../../src/asyncio/index.ts';
import {
  errorOf,
  fate,
  notesOf,
  raising,
  reportsOf,
  returning,
  thrownBy,
  turns,
  virtually,
} from './support.ts';

const REQUIRED = new TypeError('An asyncio.Future, a coroutine or an awaitable is required');

describe('gather', () => {
  it('gives the results in argument order, whoever finishes first', () => {
    const notes = notesOf(function* (note) {
      note(yield* gather(sleep(2, 'a'), sleep(1, 'b'), returning('c')));
      note(yield* gather([sleep(2, 'd'), sleep(1, 'e')]));
    });
    expect(notes).toEqual(['2 a,b,c', '4 d,e']);
  });

  it('starts its coroutines as tasks when it is called, not when it is awaited', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker() {
        note('working');
        yield* sleep(1);
      });
      const gathering = gather(worker());
      yield* sleep(5);
      note('awaiting');
      yield* gathering;
    });
    expect(notes).toEqual(['0 working', '5 awaiting']);
  });

  it('of nothing is done at once', () => {
    virtually(function* () {
      const nothing = gather();
      expect(nothing.done()).toBe(true);
      expect(yield* nothing).toEqual([]);
      expect(yield* gather([], { returnExceptions: true })).toEqual([]);
    });
  });

  it('of what is done already is done at once', () => {
    virtually(function* () {
      const future = getRunningLoop().createFuture<number>();
      future.setResult(1);
      const gathering = gather(future, future);
      expect(gathering.done()).toBe(true);
      expect(yield* gathering).toEqual([1, 1]);
    });
  });

  it('takes the same task, or the same coroutine, for one child', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker(name: string) {
        note(name);
        return yield* sleep(1, name);
      });
      const [call, task] = [worker('call'), createTask(worker('task'))];
      note(yield* gather(call, task, call, task));
    });
    expect(notes).toEqual(['0 task', '0 call', '1 call,task,call,task']);
  });

  it('fails with the first exception at once, and the others go on', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker() {
        yield* sleep(2);
        note('finished all the same');
      });
      note(yield* errorOf(gather(worker(), raising(new Exception('x'), 1))));
      yield* sleep(5);
    });
    expect(notes).toEqual(['1 Exception: x', '2 finished all the same']);
  });

  it('does not complain of the exceptions that come after the first', () => {
    const reports = reportsOf(function* () {
      yield* errorOf(gather(raising(new Exception('x'), 1), raising(new Exception('y'), 2)));
      yield* sleep(5);
    });
    expect(reports).toEqual([]);
  });

  it('takes the cancellation of a child for its failure, and is not cancelled itself', () => {
    virtually(function* () {
      const child = createTask(sleep(9));
      const gathering = gather(child, sleep(1));
      yield* turns(1);
      child.cancel('no more');
      expect(yield* errorOf(gathering)).toEqual(new CancelledError('no more'));
      expect(gathering.cancelled()).toBe(false);
    });
  });

  it('refuses what cannot be awaited; what comes before it stays scheduled', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker() {
        note('working');
        yield* sleep(0);
      });
      expect(thrownBy(() => gather(worker(), 3 as never))).toEqual(REQUIRED);
      expect(thrownBy(() => gather(3 as never))).toEqual(REQUIRED);
      expect(thrownBy(() => gather([null as never]))).toEqual(REQUIRED);
      yield* turns(3);
    });
    expect(notes).toEqual(['0 working']);
  });

  it('needs a running loop for coroutines', () => {
    const call = returning(1);
    expect(() => gather(call)).toThrow(new RuntimeError('no running event loop'));
    call.close();
  });

  // Not yet so: the underscore of CPython's class is missing.
  it('is reported by the name it has in Python when nobody looks at its exception', () => {
    const reports = reportsOf(function* () {
      gather(raising(new Exception('x')));
      yield* sleep(1);
    });
    expect(reports).toEqual(['_GatheringFuture exception was never retrieved: Exception: x']);
  });
});

describe('gather with returnExceptions', () => {
  it('gives exceptions among the results', () => {
    virtually(function* () {
      const error = new ValueError('x');
      const outcomes = yield* gather([sleep(2, 'a'), raising(error, 1)], { returnExceptions: true });
      expect(outcomes).toEqual(['a', error]);
    });
  });

  it.each([
    ['no message', undefined, new CancelledError('')],
    ['a message, which its own exception has taken along', 'why', new CancelledError('')],
  ])('gives a CancelledError for a child that was cancelled with %s', (_what, message, expected) => {
    virtually(function* () {
      const child = createTask(sleep(9));
      const gathering = gather([child], { returnExceptions: true });
      yield* turns(1);
      child.cancel(message);
      expect(yield* gathering).toEqual([expected]);
    });
  });
});

describe('cancelling a gathering', () => {
  it('cancels the children, and it is done when they are', () => {
    const notes = notesOf(function* (note) {
      const worker = coroutine(function* worker(cleanUp: number) {
        try {
          yield* sleep(99);
        } finally {
          yield* sleep(cleanUp);
          note('cleaned up');
        }
      });
      const gathering = gather([worker(1), worker(3)], { returnExceptions: true });
      yield* turns(1);
      expect(gathering.cancel()).toBe(true);
      expect(gathering.done()).toBe(false);
      note(yield* errorOf(gathering));
    });
    expect(notes).toEqual(['1 cleaned up', '3 cleaned up', '3 CancelledError']);
  });

  it('is what happens when the task that awaits it is cancelled', () => {
    virtually(function* () {
      const children = [createTask(sleep(9)), createTask(sleep(9))];
      const awaiting = createTask(
        coroutine(function* awaiting() {
          return yield* gather(children);
        })(),
      );
      yield* turns(2);
      awaiting.cancel('stop');
      expect(yield* errorOf(awaiting)).toEqual(new CancelledError('stop'));
      yield* turns(1);
      expect(children.map(fate)).toEqual(['cancelled', 'cancelled']);
    });
  });

  it('has no effect once it is done, not even on children that go on', () => {
    virtually(function* () {
      const child = createTask(sleep(5, 'result'));
      const gathering = gather(child, raising(new Exception('x')));
      yield* errorOf(gathering);
      expect(gathering.cancel()).toBe(false);
      expect(yield* child).toBe('result');
    });
  });

  it('ends with a CancelledError even if the children swallow it, if exceptions are results', () => {
    virtually(function* () {
      const stubborn = coroutine(function* stubborn() {
        yield* errorOf(sleep(9));
        return 'stayed';
      });
      const gathering = gather([stubborn()], { returnExceptions: true });
      yield* turns(1);
      gathering.cancel();
      expect(yield* errorOf(gathering)).toEqual(new CancelledError());
      expect([gathering.done(), gathering.cancelled()]).toEqual([true, false]);
    });
  });
});
