import {
  type Body,
  type Coroutine,
  coroutine,
  getRunningLoop,
  type Suspension,
} from '../../asyncio/index.ts';
import { unsupported } from '../limits.ts';
import { type Evaluation, type Signal, Yielded } from './callable.ts';
import { exceptionClass, isErrorOf, pythonError, withCause } from './exceptions.ts';
import type { Value } from './value.ts';

type State = 'created' | 'suspended' | 'running' | 'closed';
type Resume = () => IteratorResult<Signal, Value>;

/** What a generator function gives: its body, run from one `yield` to the next. */
export class GeneratorValue {
  readonly name: string;
  private readonly body: Evaluation<Value>;
  private readonly guarded: () => boolean;
  private state: State = 'created';

  /** @param guarded whether it stands where clean-up is due if it is given up. */
  constructor(name: string, body: Evaluation<Value>, guarded: () => boolean) {
    this.name = name;
    this.body = body;
    this.guarded = guarded;
  }

  /** Whether closing it would show. */
  get hasCleanup(): boolean {
    return this.state === 'suspended' && this.guarded();
  }

  /** As `inspect.getgeneratorstate` names it. */
  get inspectState(): string {
    return `GEN_${this.state.toUpperCase()}`;
  }

  next(): IteratorResult<Value, Value> {
    return this.send(null);
  }

  send(value: Value): IteratorResult<Value, Value> {
    if (this.state === 'created' && value !== null) {
      throw new TypeError("can't send non-None value to a just-started generator");
    }
    return this.resume(() => this.body.next(value));
  }

  /** Resumes it by an exception. */
  raise(error: Error): IteratorResult<Value, Value> {
    if (this.state === 'closed') throw error;
    return this.resume(() => this.body.throw(error));
  }

  close(): void {
    if (this.state === 'created') this.state = 'closed';
    if (this.state === 'closed') return;
    try {
      if (this.raise(pythonError('GeneratorExit')).done) return;
    } catch (error) {
      if (isErrorOf(error, exceptionClass('GeneratorExit'))) return;
      throw error;
    }
    throw pythonError('RuntimeError', 'generator ignored GeneratorExit');
  }

  private resume(step: Resume): IteratorResult<Value, Value> {
    if (this.state === 'running') throw pythonError('ValueError', 'generator already executing');
    if (this.state === 'closed') return { done: true, value: null };
    this.state = 'running';
    try {
      const { done, value } = step();
      this.state = done ? 'closed' : 'suspended';
      if (done) return { done, value };
      if (value instanceof Yielded) return { done: false, value: value.value };
    } catch (error) {
      this.state = 'closed';
      throw stopped(error, 'generator', 'StopIteration');
    }
    return unsupported('asyncio.run() in a generator');
  }
}

/** A generator that ends by raising what stands for its end would mislead whoever iterates over it. */
function stopped(error: unknown, kind: string, name: string): unknown {
  if (!isErrorOf(error, exceptionClass(name))) return error;
  return withCause(pythonError('RuntimeError', `${kind} raised ${name}`), error as Error);
}

/** What an asynchronous generator function gives. Its body both waits, by way of its task, and yields items. */
export class AsyncGeneratorValue {
  readonly name: string;
  private readonly body: Evaluation<Value>;
  private state: State = 'created';
  private readonly guarded: () => boolean;
  private readonly onStart: (coroutine: Coroutine<Value>) => void;

  /**
   * @param guarded whether it stands where clean-up is due if it is given up.
   * @param onStart told of each coroutine that carries its body on.
   */
  constructor(
    name: string,
    body: Evaluation<Value>,
    guarded: () => boolean,
    onStart: (coroutine: Coroutine<Value>) => void,
  ) {
    this.name = name;
    this.body = body;
    this.guarded = guarded;
    this.onStart = onStart;
  }

  /** Whether closing it would show. */
  get hasCleanup(): boolean {
    return this.isSuspended && this.guarded();
  }

  /** Whether it has begun and not ended: then it may have something to clean up. */
  get isSuspended(): boolean {
    return this.state === 'suspended';
  }

  anext(): Coroutine<Value> {
    return this.asend(null);
  }

  asend(value: Value): Coroutine<Value> {
    return this.carriedOn('asend', () => {
      if (this.state === 'created' && value !== null) {
        throw new TypeError("can't send non-None value to a just-started async generator");
      }
      return this.body.next(value);
    });
  }

  athrow(error: Error): Coroutine<Value> {
    return this.carriedOn('athrow', () => this.body.throw(error));
  }

  aclose(): Coroutine<Value> {
    const closing = this.closing();
    // Brought to where an exception that comes before its first step can reach it.
    closing.next();
    return this.named('aclose', closing);
  }

  private carriedOn(name: string, step: Resume): Coroutine<Value> {
    return this.named(name, this.toNextItem(name, step));
  }

  private named(name: string, body: Body<Value>): Coroutine<Value> {
    const started = namedCoroutine(`${this.name}.${name}`, body);
    this.onStart(started);
    return started;
  }

  private *closing(): Body<Value> {
    let thrown = pythonError('GeneratorExit');
    try {
      yield undefined;
    } catch (error) {
      thrown = error as Error;
    }
    if (this.state === 'created') this.state = 'closed';
    if (this.state === 'closed') return null;
    try {
      yield* this.toNextItem('aclose', () => this.body.throw(thrown));
    } catch (error) {
      const ends = ['GeneratorExit', 'StopAsyncIteration'].map(exceptionClass);
      if (ends.some((cls) => isErrorOf(error, cls))) return null;
      throw error;
    }
    throw pythonError('RuntimeError', 'async generator ignored GeneratorExit');
  }

  private *toNextItem(name: string, step: Resume): Body<Value> {
    if (this.state === 'running') {
      const method = name === 'asend' ? 'anext' : name;
      throw pythonError('RuntimeError', `${method}(): asynchronous generator is already running`);
    }
    if (this.state === 'closed') throw pythonError('StopAsyncIteration');
    const open = getRunningLoop()._asyncGenerators;
    open.add(this);
    this.state = 'running';
    try {
      let result = step();
      while (!result.done) {
        if (result.value instanceof Yielded) {
          this.state = 'suspended';
          return result.value.value;
        }
        result = yield* this.wait(result.value as Suspension);
      }
    } catch (error) {
      open.delete(this);
      this.state = 'closed';
      throw stopped(
        stopped(error, 'async generator', 'StopIteration'),
        'async generator',
        'StopAsyncIteration',
      );
    }
    open.delete(this);
    this.state = 'closed';
    throw pythonError('StopAsyncIteration');
  }

  /** Hands a wait of the body's up to the task, and what became of it down again. */
  private *wait(suspension: Suspension): Generator<Suspension, IteratorResult<Signal, Value>, undefined> {
    try {
      yield suspension;
    } catch (error) {
      return this.body.throw(error);
    }
    return this.body.next(null);
  }
}

/** A coroutine object with a name of one's choice. */
export function namedCoroutine<T>(name: string, body: Body<T>): Coroutine<T> {
  const start = () => body;
  Object.defineProperty(start, 'name', { value: name });
  return coroutine(start)();
}
