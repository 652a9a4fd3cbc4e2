import type { AsyncContextManager } from './async-with.ts';
import { Condition } from './condition.ts';
import { type Body, Coroutine } from './coroutine.ts';
import { BrokenBarrierError, ValueError } from './errors.ts';

type State = 'filling' | 'draining' | 'resetting' | 'broken';

/** Holds tasks until so many have arrived, then lets them all go on (`asyncio.Barrier`). */
export class Barrier implements AsyncContextManager<number> {
  readonly parties: number;
  private readonly condition = new Condition();
  private state: State = 'filling';
  private count = 0;

  /** @throws ValueError `parties must be >= 1` */
  constructor(parties: number) {
    if (!(parties >= 1)) throw new ValueError('parties must be >= 1');
    this.parties = parties;
  }

  /** The number of tasks waiting to be released (`n_waiting`). */
  get nWaiting(): number {
    return this.state === 'filling' ? this.count : 0;
  }

  get broken(): boolean {
    return this.state === 'broken';
  }

  /**
   * Waits until all have arrived.
   * @returns the order of arrival, from 0.
   * @throws BrokenBarrierError when awaited, if the barrier is aborted or reset.
   */
  wait(): Coroutine<number> {
    return new Coroutine('Barrier.wait', this.waiting());
  }

  /** Empties the barrier; the waiting tasks get a BrokenBarrierError. */
  reset(): Coroutine<null> {
    return new Coroutine(
      'Barrier.reset',
      this.changing(() => (this.count > 0 ? 'resetting' : 'filling')),
    );
  }

  /** Breaks the barrier, for the waiting tasks and for later ones. */
  abort(): Coroutine<null> {
    return new Coroutine(
      'Barrier.abort',
      this.changing(() => 'broken'),
    );
  }

  aenter(): Coroutine<number> {
    return this.wait();
  }

  aexit(_error: unknown): Coroutine<boolean> {
    return new Coroutine('Barrier.__aexit__', leaving());
  }

  private *waiting(): Body<number> {
    yield* this.condition.acquire();
    try {
      return yield* this.passing();
    } finally {
      this.condition.release();
    }
  }

  private *changing(change: () => State): Body<null> {
    yield* this.condition.acquire();
    this.state = change();
    this.condition.notifyAll();
    this.condition.release();
    return null;
  }

  private *passing(): Body<number> {
    yield* this.condition.waitFor(() => this.state !== 'draining' && this.state !== 'resetting');
    if (this.broken) throw new BrokenBarrierError('Barrier aborted');
    try {
      const index = this.count++;
      if (index + 1 === this.parties) {
        this.state = 'draining';
        this.condition.notifyAll();
      } else {
        yield* this.condition.waitFor(() => this.state !== 'filling');
        if (this.state === 'broken' || this.state === 'resetting') {
          throw new BrokenBarrierError('Abort or reset of barrier');
        }
      }
      return index;
    } finally {
      this.count--;
      this.exit();
    }
  }

  /** The last task to leave opens the barrier for the next round. */
  private exit(): void {
    if (this.count > 0) return;
    if (this.state === 'resetting' || this.state === 'draining') this.state = 'filling';
    this.condition.notifyAll();
  }

  toString(): string {
    const waiting = this.broken ? '' : `, waiters:${this.nWaiting}/${this.parties}`;
    return `<Barrier [${this.state}${waiting}]>`;
  }
}

function* leaving(): Body<boolean> {
  return false;
}
