import { expect } from 'vitest';
import { withCause } from '../../src/asyncio/errors.ts';
import {
  type Awaitable,
  type Body,
  CancelledError,
  type Coroutine,
  coroutine,
  type EventLoop,
  type ExceptionContext,
  type Future,
  getRunningLoop,
  type RunnerOptions,
  runVirtual,
  sleep,
  TimeoutError,
} from '../../src/asyncio/index.ts';

/** Notes what happens. */
export type Note = (what: unknown) => void;

type Options = Omit<RunnerOptions, 'driver'>;

/** Runs a program on a virtual clock and gives its result. Whatever the loop has to report fails the test. */
export function virtually<T>(program: () => Body<T>, options: Options = {}): T {
  const reports: string[] = [];
  const result = runVirtual(coroutine(program)(), { ...reportingTo(reports), ...options });
  expect(reports).toEqual([]);
  return result;
}

/** Runs a program on a virtual clock and gives what it noted, each with its time: `1.5 woken`. */
export function notesOf(program: (note: Note) => Body<unknown>, options: Options = {}): string[] {
  const notes: string[] = [];
  const note: Note = (what) => {
    notes.push(`${getRunningLoop().time()} ${what}`);
  };
  virtually(() => program(note), options);
  return notes;
}

/** Runs a program on a virtual clock and gives what the loop reports and warns about, to its very end. */
export function reportsOf(program: () => Body<unknown>, options: Options = {}): string[] {
  const reports: string[] = [];
  runVirtual(coroutine(program)(), { ...reportingTo(reports), ...options });
  return reports;
}

/** Handlers that write every report of a loop into a list. */
export function reportingTo(reports: string[]): Pick<Options, 'exceptionHandler' | 'warningHandler'> {
  return {
    exceptionHandler: (_loop: EventLoop, { message, exception }: ExceptionContext) =>
      reports.push(exception === undefined ? message : `${message}: ${exception}`),
    warningHandler: (category: string, message: string) => reports.push(`${category}: ${message}`),
  };
}

/** Awaits something that must fail, and gives its error. */
export const errorOf = coroutine(function* errorOf(awaitable: Awaitable<unknown>) {
  try {
    yield* awaitable;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was raised');
});

/** What `act` throws. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The body of a coroutine that never waits. */
export function* instantly<T>(act: () => T): Body<T> {
  return act();
}

/** A coroutine that returns `value` at once. */
export const returning = <T>(value: T): Coroutine<T> => coroutine(() => instantly(() => value))();

/** A coroutine that raises `error` after so many seconds; at once, by default. */
export const raising = coroutine(function* raising(error: unknown, after?: number): Body<never> {
  if (after !== undefined) yield* sleep(after);
  throw error;
});

/** Lets the others run for so many turns. */
export const turns = coroutine(function* turns(count: number): Body<void> {
  for (let i = 0; i < count; i++) yield* sleep(0);
});

/** The error of a timeout that did its work: caused by the cancellation that it asked for. */
export function timedOut(): TimeoutError {
  return withCause(new TimeoutError(), new CancelledError());
}

/** What has become of a future, in a word. */
export function fate(future: Future<unknown>): string {
  if (!future.done()) return 'pending';
  if (future.cancelled()) return 'cancelled';
  const exception = future.exception();
  return exception === null ? `returned ${future.result()}` : `raised ${exception}`;
}
