/** Random pieces of conformance programs, which every kind of program is made of. */

import type { Awaitable, Block, Delay, ExceptionType, Handler, Message, Name, Statement } from '../dsl.ts';
import { Random, type Weighted } from './random.ts';

/** Few different delays, so that much happens at the same instant; 0.1 + 0.2 and 0.3 nearly tie. */
const DELAYS: readonly Weighted<number>[] = [
  [0, 40],
  [1, 26],
  [2, 13],
  [0.5, 5],
  [3, 4],
  [0.1, 3],
  [0.2, 3],
  [0.3, 3],
  [1.5, 2],
  [-1, 2],
];

/** Timeouts in virtual seconds; null is none. */
const TIMEOUTS: readonly Weighted<Delay>[] = [
  [1, 34],
  [2, 20],
  [0, 12],
  [0.5, 8],
  [3, 8],
  [0.3, 6],
  [null, 8],
  [-1, 4],
];

const RAISED: readonly Weighted<ExceptionType>[] = [
  ['ValueError', 36],
  ['KeyError', 14],
  ['RuntimeError', 14],
  ['AppError', 14],
  ['CancelledError', 10],
  ['TimeoutError', 6],
  ['BaseException', 3],
];

const CAUGHT: readonly Weighted<readonly ExceptionType[]>[] = [
  [['CancelledError'], 34],
  [['Exception'], 22],
  [['BaseException'], 12],
  [['TimeoutError'], 8],
  [['ValueError', 'CancelledError'], 7],
  [['TimeoutError', 'ValueError'], 6],
  [['ExceptionGroup'], 4],
  [['RuntimeError', 'KeyError'], 4],
  [['KeyboardInterrupt', 'SystemExit'], 2],
  [['InvalidStateError', 'AppError'], 2],
];

export class Draw extends Random {
  #labels = 0;

  delay(): number {
    return this.weighted(DELAYS);
  }

  /** A delay in which time passes. */
  span(): number {
    return this.weighted(DELAYS.filter(([delay]) => delay > 0));
  }

  timeout(): Delay {
    return this.weighted(TIMEOUTS);
  }

  message(): Message {
    return this.chance(0.35) ? `m${this.int(1, 5)}` : null;
  }

  taskName(): string | null {
    return this.chance(0.25) ? this.pick(['A', 'B', 'C', 'worker']) : null;
  }

  value(): number {
    return this.int(1, 99);
  }

  print(prefix = 'p'): Statement {
    this.#labels += 1;
    return ['print', `${prefix}${this.#labels}`];
  }

  sleep(): Statement {
    return ['sleep', this.delay()];
  }

  raise(): Statement {
    return ['raise', this.weighted(RAISED), this.chance(0.8) ? `x${this.int(1, 9)}` : null];
  }

  cancel(targets: readonly Name[]): Statement {
    return ['cancel', this.pick(targets), this.message()];
  }

  /** `try` around statements whose ordinary exceptions are to be seen, but not to end the function. */
  guarded(...body: Statement[]): Statement {
    return ['try', body, [[['Exception'], [['showexc']]]], null, null];
  }

  /** What an `except` clause does: show, then maybe clean up, and end in one of the ways there are. */
  handler(types: readonly ExceptionType[] = this.weighted(CAUGHT)): Handler {
    const cleanup: Statement[] = this.chance(0.35) ? [this.sleep()] : [];
    const end: Statement[] = this.weighted<() => Statement[]>([
      [() => [], 40],
      [() => [['reraise']], 42],
      [() => [this.raise()], 7],
      [() => [['return', this.value()]], 6],
      [() => [['uncancel']], 5],
    ])();
    return [types, [['showexc'], ...cleanup, ...end]];
  }

  /** `try` with one or two handlers, and now and then an `else` and a `finally`. */
  caught(body: Block): Statement {
    const handlers = this.times(this.chance(0.15) ? 2 : 1, () => this.handler());
    const otherwise = this.chance(0.12) ? [this.print('else')] : null;
    return ['try', body, handlers, otherwise, this.chance(0.25) ? this.cleanup() : null];
  }

  /** The body of a `finally`. */
  cleanup(): Block {
    return this.weighted<() => Block>([
      [() => [this.print('fin')], 60],
      [() => [this.sleep(), this.print('fin')], 24],
      [() => [['cancelling'], this.print('fin')], 6],
      [() => [this.print('fin'), ['return', this.value()]], 6],
      [() => [this.print('fin'), this.raise()], 4],
    ])();
  }

  /** `body`, perhaps delayed, repeated, under a timeout, or with its exceptions handled. */
  wrapped(body: Block): Block {
    return this.weighted<() => Block>([
      [() => body, 26],
      [() => [this.caught(body)], 34],
      [() => [['try', body, [], null, this.cleanup()]], 8],
      [() => [this.sleep(), ...body], 12],
      [() => this.timed(body), 10],
      [() => [['repeat', 2, body]], 4],
      [() => [this.caught([this.caught(body)])], 6],
    ])();
  }

  /** `body` under asyncio.timeout(), and what became of that. */
  timed(body: Block): Block {
    const scope = this.pick(['m1', 'm2']);
    const limited: Statement = ['timeout', scope, this.timeout(), body];
    const rescheduled: Statement = [
      'timeout',
      scope,
      this.timeout(),
      [['resched', scope, this.chance(0.2) ? null : this.delay()], ...body],
    ];
    const statement = this.chance(0.15) ? rescheduled : limited;
    return this.weighted<() => Block>([
      [() => [statement], 40],
      [() => [statement, ['expired', scope]], 20],
      [() => [['try', [statement], [this.handler(['TimeoutError'])], null, [['expired', scope]]]], 40],
    ])();
  }

  /** A short, self-contained course of events for a coroutine: sleeps, and an end. */
  course(): Block {
    const steps = this.times(this.int(1, 2), () => this.sleep());
    const middle = this.chance(0.4) ? [this.print('mid')] : [];
    const end: Statement[] = this.weighted<() => Statement[]>([
      [() => [['return', this.value()]], 50],
      [() => [this.raise()], 32],
      [() => [], 18],
    ])();
    return [...this.wrapped([...steps, ...middle]), ...end];
  }

  /** Some of `list` in a gather(): nested, with duplicates, or with exceptions as results. */
  gather(list: readonly Awaitable[], depth = 2): Awaitable {
    const members = this.times(this.int(1, 3), () =>
      depth > 0 && this.chance(0.2) ? this.gather(list, depth - 1) : this.pick(list),
    );
    if (this.chance(0.12)) members.push(this.pick(members));
    return { gather: members, rex: this.chance(0.4) };
  }
}
