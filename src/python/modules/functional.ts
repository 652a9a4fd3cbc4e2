/** `functools` and `itertools`, as far as short programs use them. */

import { functions } from '../builtins/define.ts';
import { spend, unsupported } from '../limits.ts';
import type { Arguments } from '../values/arguments.ts';
import { call, callNow, isCallable } from '../values/call.ts';
import { FunctionValue } from '../values/callable.ts';
import { IteratorValue } from '../values/containers.ts';
import { iterate } from '../values/iteration.ts';
import { toIndex } from '../values/numbers.ts';
import { binary } from '../values/operators.ts';
import { ModuleValue, type Value } from '../values/value.ts';

/** `partial(fn, 1, x=2)`: a function with some of its arguments. */
function partial(fn: Value, first: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (!isCallable(fn)) throw new TypeError('the first argument must be callable');
  const about = {
    name: 'partial',
    qualifiedName: 'partial',
    isCoroutineFunction: isAsync(fn),
    line: 0,
    doc: null,
  };
  return new FunctionValue(about, (args: Arguments) =>
    call(fn, {
      positional: [...first, ...args.positional],
      keywords: new Map([...keywords, ...args.keywords]),
    }),
  );
}

const isAsync = (fn: Value): boolean => fn instanceof FunctionValue && fn.isCoroutineFunction;

/** `@wraps(fn)` gives a wrapper the names of what it wraps. */
function wraps(wrapped: Value): Value {
  const [decorator] = functions({
    'wraps(wrapper, /)': (wrapper: Value) => {
      if (!(wrapper instanceof FunctionValue && wrapped instanceof FunctionValue)) {
        return unsupported("'wraps' of anything but functions");
      }
      wrapper.name = wrapped.name;
      wrapper.qualifiedName = wrapped.qualifiedName;
      wrapper.attributes.set('__wrapped__', wrapped);
      return wrapper;
    },
  }).values();
  return decorator as Value;
}

function reduce(fn: Value, iterable: Value, initial?: Value): Value {
  let result = initial;
  for (const item of iterate(iterable)) result = result === undefined ? item : callNow(fn, result, item);
  if (result === undefined) throw new TypeError('reduce() of empty iterable with no initial value');
  return result;
}

function* counting(start: Value, step: Value): Generator<Value, void, undefined> {
  for (let value = start; ; value = binary('+', value, step)) {
    spend(1);
    yield value;
  }
}

function* chained(sources: readonly Value[]): Generator<Value, void, undefined> {
  for (const source of sources) yield* iterate(source);
}

function* sliced(
  source: Value,
  start: bigint,
  stop: bigint | null,
  step: bigint,
): Generator<Value, void, undefined> {
  if (stop !== null && stop <= 0n) return;
  let i = 0n;
  for (const item of iterate(source)) {
    if (i >= start && (i - start) % step === 0n) yield item;
    i++;
    if (stop !== null && i >= stop) return;
  }
}

function slice(source: Value, first: Value, second?: Value, third?: Value): Value {
  const [start, stop] = second === undefined ? [null, first] : [first, second];
  const index = (value: Value | undefined) => (value === undefined || value === null ? null : toIndex(value));
  return new IteratorValue('islice', sliced(source, index(start) ?? 0n, index(stop), index(third) ?? 1n));
}

export const functoolsModule = new ModuleValue(
  'functools',
  functions({
    'partial(func, /, *args, **keywords)': partial,
    'wraps(wrapped)': wraps,
    'reduce(function, iterable, initial?, /)': reduce,
  }),
);

export const itertoolsModule = new ModuleValue(
  'itertools',
  functions({
    'count(start=0, step=1)': (start: Value, step: Value) =>
      new IteratorValue('count', counting(start, step)),
    'chain(*iterables)': (sources: Value[]) => new IteratorValue('chain', chained(sources)),
    'islice(iterable, start, stop?, step?, /)': slice,
  }),
);
