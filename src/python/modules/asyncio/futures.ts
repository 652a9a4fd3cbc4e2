import { type Coroutine, Future, Task, waitOf } from '../../../asyncio/index.ts';
import { defineConstructor, defineMethods } from '../../builtins/define.ts';
import { unsupported } from '../../limits.ts';
import { asException } from '../../run/statements.ts';
import { reprOf, strOf } from '../../text/repr.ts';
import { finish } from '../../values/call.ts';
import { isEqual } from '../../values/comparison.ts';
import { fromRuntime } from '../../values/runtime.ts';
import { defineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';
import { toCallback } from './convert.ts';

export const futureClass = defineClass('Future', Future, { module: '_asyncio' });
export const taskClass = defineClass('Task', Task, { module: '_asyncio', bases: [futureClass] });

interface Registered {
  readonly callback: Value;
  readonly call: (future: Future<unknown>) => void;
}

/** The callbacks of each future, to be found again when they are removed. */
const registered = new WeakMap<Future<unknown>, Registered[]>();

function addDoneCallback(future: Future<unknown>, callback: Value): void {
  const call = toCallback(callback, [future]);
  registered.set(future, [...(registered.get(future) ?? []), { callback, call }]);
  future.addDoneCallback(call);
}

function removeDoneCallback(future: Future<unknown>, callback: Value): bigint {
  const all = registered.get(future) ?? [];
  let removed = 0;
  for (const each of all)
    if (isEqual(each.callback, callback)) removed += future.removeDoneCallback(each.call);
  return BigInt(removed);
}

function setException(future: Future<unknown>, exception: Value): void {
  future.setException(finish(asException(exception, 'invalid exception object')));
}

defineConstructor(futureClass, 'Future(*, loop=None)', () => new Future());
defineMethods(futureClass, {
  'done(self)': (future: Future) => future.done(),
  'cancelled(self)': (future: Future) => future.cancelled(),
  'result(self)': (future: Future) => fromRuntime(future.result()),
  'exception(self)': (future: Future) => (future.exception() as Value) ?? null,
  'set_result(self, result, /)': (future: Future, result: Value) => future.setResult(result),
  'set_exception(self, exception, /)': setException,
  'cancel(self, msg=None)': (future: Future, message: Value) => future.cancel(message ?? undefined),
  'add_done_callback(self, fn, /, *, context=None)': addDoneCallback,
  'remove_done_callback(self, fn, /)': removeDoneCallback,
  'get_loop(self)': (future: Future) => future.getLoop(),
  '__repr__(self)': futureRepr,
});

defineConstructor(taskClass, 'Task(coro, *, loop=None, name=None)', () => unsupported('asyncio.Task(…)'));
defineMethods(taskClass, {
  'get_name(self)': (task: Task) => task.getName(),
  'set_name(self, value, /)': (task: Task, name: Value) => task.setName(strOf(name)),
  'get_coro(self)': (task: Task) => task.getCoro(),
  'cancelling(self)': (task: Task) => BigInt(task.cancelling()),
  'uncancel(self)': (task: Task) => BigInt(task.uncancel()),
  '__repr__(self)': taskRepr,
});

function futureRepr(future: Future): string {
  return `<${future instanceof Task ? 'Task' : 'Future'} ${[stateOf(future), ...outcomeOf(future)].join(' ')}>`;
}

function stateOf(future: Future): string {
  if (future.cancelled()) return 'cancelled';
  return future.done() ? 'finished' : 'pending';
}

/** Its result or exception; looking at it here does not count as having looked. */
function outcomeOf(future: Future): string[] {
  if (!future.done() || future.cancelled()) return [];
  return [`${future._failed() ? 'exception' : 'result'}=${reprOf(fromRuntime(future._value))}`];
}

/** Where a coroutine of the program stands, and where it begins. */
export type Locate = (coroutine: Coroutine<unknown>) => { line: number; definition: number } | undefined;

let locate: Locate = () => undefined;

/** Lets the reprs of tasks say where they are. */
export function locateCoroutines(by: Locate): void {
  locate = by;
}

type Waiter = NonNullable<Task['_waiter']>;

function taskRepr(task: Task): string {
  const state = task.cancelling() > 0 && !task.done() ? 'cancelling' : stateOf(task);
  const coroutine = task.getCoro();
  const coro = coroutine === null ? [] : [`coro=<${coroutineInfo(task, coroutine)}>`];
  const info = [state, `name=${reprOf(task.getName())}`, ...coro, ...outcomeOf(task)];
  const wait = task._waiter;
  if (wait !== null && waitOf(task).for !== 'turn') info.push(`wait_for=<${waiterInfo(wait)}>`);
  return `<Task ${info.join(' ')}>`;
}

function waiterInfo(waiter: Waiter): string {
  if (waiter instanceof Task) return taskRepr(waiter).slice(1, -1);
  if (waiter instanceof Future) return futureRepr(waiter).slice(1, -1);
  // A sleep is no future of the runtime's, but its own timer; in CPython it waits for a future.
  if (waiter._failed()) return 'Future cancelled';
  const isOver = '_cancelled' in waiter && waiter._cancelled && '_result' in waiter;
  return isOver ? `Future finished result=${reprOf(fromRuntime(waiter._result))}` : 'Future pending';
}

function coroutineInfo(task: Task, coroutine: Coroutine<unknown>): string {
  const { name } = coroutine;
  const place = locate(coroutine);
  if (place === undefined) return `${name}()`;
  if (task.done()) return `${name}() done, defined at main.py:${place.definition}`;
  return `${name}() running at main.py:${place.line}`;
}
