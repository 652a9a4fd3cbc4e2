/** The module `asyncio`, on the runtime's own. */

import {
  ALL_COMPLETED,
  AsCompleted,
  allTasks,
  asCompleted,
  type Body,
  type Coroutine,
  createTask,
  currentTask,
  ensureFuture,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  getRunningLoop,
  isAwaitable,
  isCoroutine,
  isFuture,
  type ReturnWhen,
  shield,
  sleep,
  type Task,
  wait,
  waitFor,
} from '../../../asyncio/index.ts';
import { defineMethods, pythonFunctions } from '../../builtins/define.ts';
import { currentHost } from '../../host.ts';
import { unsupported } from '../../limits.ts';
import { strOf } from '../../text/repr.ts';
import { type Evaluation, parseSignature, RunningBuiltin, RunRequest } from '../../values/callable.ts';
import { DictValue, SetValue } from '../../values/containers.ts';
import { exceptionClasses, pythonError } from '../../values/exceptions.ts';
import { namedCoroutine } from '../../values/generators.ts';
import { itemsOf } from '../../values/iteration.ts';
import { isNumber, plain, toFloat } from '../../values/numbers.ts';
import { truthOf } from '../../values/truth.ts';
import { defineClass, typeName } from '../../values/types.ts';
import { ModuleValue, type Value } from '../../values/value.ts';
import { isLoopRunning, toAwaitable, toCoroutine, toTimeout } from './convert.ts';
import { isCoroutineFunction } from './coroutines.ts';
import { futureClass, taskClass } from './futures.ts';
import { eagerFactory, handleClasses, loopClass } from './loop.ts';
import { queueClasses } from './queues.ts';
import { scopeFunctions, taskGroupClass, timeoutClass } from './scopes.ts';
import { synchronizationClasses } from './synchronization.ts';
import { toThread } from './threads.ts';

function* failing(error: Error): Body<never> {
  throw error;
}

function sleepFor(delay: Value, result: Value): Coroutine<Value> {
  if (isNumber(delay)) return sleep(toFloat(plain(delay)), result);
  const message = `'<=' not supported between instances of '${typeName(delay)}' and 'int'`;
  return namedCoroutine('sleep', failing(new TypeError(message)));
}

function gatherAll(awaitables: readonly Value[], returnExceptions: Value): Value {
  if (!awaitables.some(isFuture)) eventLoop();
  // CPython looks each of them up in a dict first, which some cannot be.
  for (const awaitable of awaitables) new DictValue().table.has(awaitable);
  return gather(awaitables.map(toAwaitable), { returnExceptions: truthOf(returnExceptions) });
}

function startTask(coro: Value, name: Value, _context: Value, eager: Value): Task<Value> {
  getRunningLoop();
  return createTask(toCoroutine(coro), {
    ...(name === null ? {} : { name: strOf(name) }),
    ...(eager === null ? {} : { eagerStart: truthOf(eager) }),
  });
}

/** A coroutine of the runtime's under its Python name. */
function renamed<T extends object>(name: string, coroutine: T): T {
  return Object.defineProperty(coroutine, 'name', { value: name });
}

function waitForOne(awaitable: Value, timeout: Value): Coroutine<Value> {
  if (timeout !== null && !isNumber(timeout))
    return namedCoroutine('wait_for', failing(thrownBy(() => toTimeout(timeout))));
  if (!isAwaitable(awaitable)) {
    const message = `'${typeName(awaitable)}' object can't be awaited`;
    return namedCoroutine('wait_for', failing(new TypeError(message)));
  }
  return renamed('wait_for', waitFor(toAwaitable(awaitable), toTimeout(timeout)));
}

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

function waitForAll(futures: Value, timeout: Value, returnWhen: Value): Value {
  const items = isAwaitable(futures) ? futures : itemsOf(futures);
  return wait(items as never, { timeout: toTimeout(timeout), returnWhen: returnWhen as ReturnWhen }) as Value;
}

function asCompletedOf(awaitables: Value, timeout: Value): AsCompleted<Value> {
  if (isAwaitable(awaitables)) {
    throw new TypeError(`expects an iterable of awaitables, not ${typeName(awaitables)}`);
  }
  return asCompleted(itemsOf(awaitables).map(toAwaitable), { timeout: toTimeout(timeout) });
}

const asCompletedClass = defineClass('_AsCompletedIterator', AsCompleted, { module: 'asyncio.tasks' });

defineMethods(asCompletedClass, {
  '__aiter__(self)': (source: AsCompleted<Value>) => source,
  '__anext__(self)': (source: AsCompleted<Value>) => source.anext(),
});

function eventLoop(): Value {
  if (isLoopRunning()) return getRunningLoop();
  throw pythonError('RuntimeError', "There is no current event loop in thread 'MainThread'.");
}

const deprecated =
  "DeprecationWarning: 'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; " +
  'use inspect.iscoroutinefunction() instead';

const asyncioFunctions = pythonFunctions({
  'sleep(delay, result=None)': sleepFor,
  'gather(*coros_or_futures, return_exceptions=False)': gatherAll,
  'create_task(coro, *, name=None, context=None, eager_start=None)': startTask,
  'ensure_future(coro_or_future, *, loop=None)': (value: Value) => ensureFuture(toAwaitable(value)),
  'wait_for(fut, timeout)': waitForOne,
  'wait(fs, *, timeout=None, return_when?)': (
    futures: Value,
    timeout: Value,
    returnWhen: Value = ALL_COMPLETED,
  ) => waitForAll(futures, timeout, returnWhen),
  'as_completed(fs, *, timeout=None)': asCompletedOf,
  'shield(arg)': (value: Value) => shield(toAwaitable(value)),
  'current_task(loop=None)': () => currentTask(),
  'all_tasks(loop=None)': () => new SetValue(allTasks()),
  'get_running_loop()': () => getRunningLoop(),
  'get_event_loop()': eventLoop,
  'iscoroutine(obj)': (value: Value) => isCoroutine(value),
  'iscoroutinefunction(func)': (value: Value) => {
    currentHost().warn(deprecated);
    return isCoroutineFunction(value);
  },
  'isfuture(obj)': (value: Value) => isFuture(value),
  'to_thread(func, /, *args)': toThread,
});

/** `asyncio.run` hands the coroutine to whoever runs the program: this code goes on when it is done. */
function* run(main: Value, debug: Value): Evaluation<Value> {
  if (isLoopRunning()) {
    throw pythonError('RuntimeError', 'asyncio.run() cannot be called from a running event loop');
  }
  if (debug !== null && truthOf(debug)) unsupported('asyncio.run with debug=True');
  return yield new RunRequest(toAwaitable(main));
}

const classes = [
  futureClass,
  taskClass,
  taskGroupClass,
  timeoutClass,
  ...queueClasses,
  ...synchronizationClasses,
  ...handleClasses,
  ...[...exceptionClasses.values()].filter(({ module }) => module.startsWith('asyncio.')),
];

export const asyncioModule = new ModuleValue(
  'asyncio',
  new Map<string, Value>([
    ...asyncioFunctions,
    ...scopeFunctions,
    ...classes.map((cls) => [cls.name, cls] as const),
    ['run', new RunningBuiltin(parseSignature('run(main, *, debug=None)'), run)],
    ['eager_task_factory', eagerFactory],
    ['AbstractEventLoop', loopClass],
    ['TimeoutError', exceptionClasses.get('TimeoutError') as Value],
    ['FIRST_COMPLETED', FIRST_COMPLETED],
    ['FIRST_EXCEPTION', FIRST_EXCEPTION],
    ['ALL_COMPLETED', ALL_COMPLETED],
  ]),
);
