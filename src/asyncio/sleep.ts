import { Coroutine, type Suspension } from './coroutine.ts';
import { ValueError } from './errors.ts';
import { getRunningLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import type { TimerHandle } from './handle.ts';
import { typeName } from './repr.ts';

const nothing: IteratorResult<Suspension, never> = { done: false, value: undefined };

/**
 * The coroutine of {@link sleep}, written as the state machine a generator would be: it is what most tasks are
 * waiting in, and a generator would double what one of them weighs.
 */
class Sleep<T> extends Coroutine<T> {
  private readonly delay: number;
  private readonly result: T;
  private begun = false;
  private future: Future<T> | null = null;
  private timer: TimerHandle | null = null;

  constructor(delay: number, result: T) {
    super('sleep', null as never);
    this.delay = delay;
    this.result = result;
  }

  override _next(): IteratorResult<Suspension, T> {
    const { future } = this;
    if (future !== null) {
      this.timer?.cancel();
      return future.next();
    }
    if (this.begun) return { done: true, value: this.result };
    this.begun = true;
    return this.begin();
  }

  override _throw(error: unknown): never {
    this.timer?.cancel();
    throw error;
  }

  private begin(): IteratorResult<Suspension, T> {
    const { delay } = this;
    if (typeof delay !== 'number') {
      throw new TypeError(`'<=' not supported between instances of '${typeName(delay)}' and 'int'`);
    }
    if (delay <= 0) return nothing;
    if (Number.isNaN(delay)) throw new ValueError('Invalid delay: NaN (not a number)');
    const loop = getRunningLoop();
    this.future = loop.createFuture<T>();
    this.timer = loop._callAt(loop.time() + delay, wakeSleeper, this);
    this.future._source = this.timer;
    return this.future.next();
  }

  /** @internal */
  _wake(): void {
    if (!this.future?.cancelled()) this.future?.setResult(this.result);
  }
}

function wakeSleeper(sleeper: Sleep<unknown>): void {
  sleeper._wake();
}

/**
 * Waits without holding up anybody else (`asyncio.sleep`). A delay of 0 or less lets the others run once.
 * @param delay seconds.
 * @param result what awaiting it gives.
 * @throws ValueError when awaited, if `delay` is NaN; TypeError if it is no number.
 */
export function sleep(delay: number): Coroutine<null>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result: unknown = null): Coroutine<unknown> {
  return new Sleep(delay, result);
}
