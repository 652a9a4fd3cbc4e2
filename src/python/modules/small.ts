/** Modules of which programs about asyncio use little. */

import {
  allTasks,
  currentTask,
  getCoroutineState,
  isAwaitable,
  isCoroutine,
  waitOf,
} from '../../asyncio/index.ts';
import { functions, pythonFunctions } from '../builtins/define.ts';
import { currentHost } from '../host.ts';
import { unsupported } from '../limits.ts';
import { pythonError } from '../values/exceptions.ts';
import { AsyncGeneratorValue, GeneratorValue } from '../values/generators.ts';
import { isNumber, plain, toFloat } from '../values/numbers.ts';
import { typeName } from '../values/types.ts';
import { ModuleValue, type Value } from '../values/value.ts';
import { isLoopRunning } from './asyncio/convert.ts';
import { isCoroutineFunction } from './asyncio/coroutines.ts';

function sleep(seconds: Value): void {
  if (!isNumber(seconds)) {
    throw new TypeError(`'${typeName(seconds)}' object cannot be interpreted as an integer`);
  }
  const delay = toFloat(plain(seconds));
  if (!(delay >= 0)) throw pythonError('ValueError', 'sleep length must be non-negative');
  currentHost().block(delay);
}

const now = (): Value => currentHost().time();
const nowInNanoseconds = (): Value => BigInt(Math.round(currentHost().time() * 1e9));

export const timeModule = new ModuleValue(
  'time',
  functions({
    'sleep(seconds, /)': sleep,
    'time()': now,
    'monotonic()': now,
    'perf_counter()': now,
    'time_ns()': nowInNanoseconds,
    'monotonic_ns()': nowInNanoseconds,
    'perf_counter_ns()': nowInNanoseconds,
  }),
);

const states = ['CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'];

function coroutineState(value: Value): string {
  if (isCoroutine(value)) return getCoroutineState(value);
  throw pythonError('AttributeError', `'${typeName(value)}' object has no attribute 'cr_running'`);
}

function generatorState(value: Value): string {
  if (value instanceof GeneratorValue) return value.inspectState;
  throw pythonError('AttributeError', `'${typeName(value)}' object has no attribute 'gi_running'`);
}

export const inspectModule = new ModuleValue(
  'inspect',
  new Map<string, Value>([
    ...pythonFunctions({
      'getcoroutinestate(coroutine)': coroutineState,
      'getgeneratorstate(generator)': generatorState,
      'iscoroutine(object)': (value: Value) => isCoroutine(value),
      'iscoroutinefunction(obj)': isCoroutineFunction,
      'isawaitable(object)': (value: Value) => isAwaitable(value),
      'isgenerator(object)': (value: Value) => value instanceof GeneratorValue,
      'isasyncgen(object)': (value: Value) => value instanceof AsyncGeneratorValue,
    }),
    ...states.map((state) => [state, state] as const),
    ...states.map((state) => [state.replace('CORO', 'GEN'), state.replace('CORO', 'GEN')] as const),
  ]),
);

/**
 * Nothing is ever freed here, and nothing need be, unless it shows: CPython would destroy a task that nobody refers
 * to, and report it.
 */
function collect(): bigint {
  const others = isLoopRunning() ? [...allTasks()].filter((task) => task !== currentTask()) : [];
  const mayBeForgotten = others.some((task) => ['object', 'future'].includes(waitOf(task).for));
  return mayBeForgotten ? unsupported("'gc.collect' while a task waits for what it alone may refer to") : 0n;
}

export const gcModule = new ModuleValue('gc', functions({ 'collect(generation?)': collect }));
