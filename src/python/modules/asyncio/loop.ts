import {
  createTask,
  EventLoop,
  type ExceptionContext,
  eagerTaskFactory,
  Handle,
  TimerHandle,
} from '../../../asyncio/index.ts';
import { defineMethods } from '../../builtins/define.ts';
import { unsupported } from '../../limits.ts';
import { strOf } from '../../text/repr.ts';
import { callNow } from '../../values/call.ts';
import { builtin } from '../../values/callable.ts';
import { DictValue } from '../../values/containers.ts';
import { truthOf } from '../../values/truth.ts';
import { defineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';
import { toCallback, toCoroutine, toTimeout } from './convert.ts';
import { inThread } from './threads.ts';

export const loopClass = defineClass('_UnixSelectorEventLoop', EventLoop, { module: 'asyncio.unix_events' });
const handleClass = defineClass('Handle', Handle, { module: 'asyncio.events' });
const timerClass = defineClass('TimerHandle', TimerHandle, {
  module: 'asyncio.events',
  bases: [handleClass],
});

export const handleClasses = [handleClass, timerClass];

/** `asyncio.eager_task_factory`, to be given to a loop. */
export const eagerFactory = builtin('eager_task_factory(loop, coro, *, name=None, context=None)', () =>
  unsupported('a call of asyncio.eager_task_factory'),
);

function later(delay: Value, name: string): number {
  const seconds = toTimeout(delay);
  if (seconds === null) throw new TypeError(`${name} must not be None`);
  return seconds;
}

/** A report as the program's own exception handler gets it. */
function contextOf({ message, exception, future, task, handle }: ExceptionContext): DictValue {
  const entries: [string, unknown][] = Object.entries({ message, exception, task, future, handle });
  return new DictValue(entries.filter(([, value]) => value !== undefined) as [string, Value][]);
}

defineMethods(loopClass, {
  'time(self)': (loop: EventLoop) => loop.time(),
  'call_soon(self, callback, *args, context=None)': (loop: EventLoop, callback: Value, args: Value[]) =>
    loop.callSoon(toCallback(callback, args)),
  'call_soon_threadsafe(self, callback, *args, context=None)': (
    loop: EventLoop,
    callback: Value,
    args: Value[],
  ) => loop.callSoonThreadsafe(toCallback(callback, args)),
  'call_later(self, delay, callback, *args, context=None)': (
    loop: EventLoop,
    delay: Value,
    callback: Value,
    args: Value[],
  ) => loop.callLater(later(delay, 'delay'), toCallback(callback, args)),
  'call_at(self, when, callback, *args, context=None)': (
    loop: EventLoop,
    when: Value,
    callback: Value,
    args: Value[],
  ) => loop.callAt(later(when, 'when'), toCallback(callback, args)),
  'create_future(self)': (loop: EventLoop) => loop.createFuture<Value>(),
  'create_task(self, coro, *, name=None, context=None, eager_start=None)': (
    _loop: EventLoop,
    coro: Value,
    name: Value,
    _context: Value,
    eager: Value,
  ) => {
    const options = {
      ...(name === null ? {} : { name: strOf(name) }),
      ...(eager === null ? {} : { eagerStart: truthOf(eager) }),
    };
    return createTask(toCoroutine(coro), options);
  },
  'run_in_executor(self, executor, func, *args)': (
    _loop: EventLoop,
    _executor: Value,
    fn: Value,
    args: Value[],
  ) => inThread(fn, args),
  'is_running(self)': (loop: EventLoop) => loop.isRunning(),
  'is_closed(self)': (loop: EventLoop) => loop.isClosed(),
  'get_debug(self)': (loop: EventLoop) => loop.getDebug(),
  'set_task_factory(self, factory)': (loop: EventLoop, factory: Value) => {
    if (factory !== null && factory !== eagerFactory) unsupported("a task factory of the program's own");
    loop.setTaskFactory(factory === null ? null : eagerTaskFactory);
  },
  'set_exception_handler(self, handler)': (loop: EventLoop, handler: Value) => {
    if (handler === null) unsupported('taking an exception handler back');
    loop.setExceptionHandler((_loop, context) => void callNow(handler, loop, contextOf(context)));
  },
  '__repr__(self)': (loop: EventLoop) => loop.toString().replace('<EventLoop', '<_UnixSelectorEventLoop'),
});

defineMethods(handleClass, {
  'cancel(self)': (handle: Handle) => handle.cancel(),
  'cancelled(self)': (handle: Handle) => handle.cancelled(),
});
defineMethods(timerClass, { 'when(self)': (handle: TimerHandle) => handle.when() });
