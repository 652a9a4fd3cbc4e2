import { spend } from '../limits.ts';
import { callNow } from '../values/call.ts';
import type { Class } from '../values/class.ts';
import { DictValue, IteratorValue, ListValue, RangeValue, TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { itemsOf, iterate, iteratorOf } from '../values/iteration.ts';
import { toIndex } from '../values/numbers.ts';
import { truthOf } from '../values/truth.ts';
import { iteratorClass, typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { defineConstructor } from './define.ts';

function* enumerated(source: Iterator<Value, unknown>, start: bigint): Generator<Value, void, undefined> {
  let i = start;
  for (let item = source.next(); !item.done; item = source.next()) yield new TupleValue([i++, item.value]);
}

function* zipped(
  sources: readonly Iterator<Value, unknown>[],
  strict: boolean,
): Generator<Value, void, undefined> {
  if (sources.length === 0) return;
  for (;;) {
    spend(1);
    const items: Value[] = [];
    for (const [i, source] of sources.entries()) {
      const { done, value } = source.next();
      if (done) {
        if (strict) checkLengths(sources, i);
        return;
      }
      items.push(value as Value);
    }
    yield new TupleValue(items);
  }
}

function checkLengths(sources: readonly Iterator<Value, unknown>[], ended: number): void {
  const others = ended === 1 ? 'argument 1' : `arguments 1-${ended}`;
  if (ended > 0) throw pythonError('ValueError', `zip() argument ${ended + 1} is shorter than ${others}`);
  for (const [i, source] of sources.entries()) {
    if (i === 0 || source.next().done) continue;
    const before = i === 1 ? 'argument 1' : `arguments 1-${i}`;
    throw pythonError('ValueError', `zip() argument ${i + 1} is longer than ${before}`);
  }
}

function* mapped(fn: Value, sources: readonly Iterator<Value, unknown>[]): Generator<Value, void, undefined> {
  for (;;) {
    const items: Value[] = [];
    for (const source of sources) {
      const { done, value } = source.next();
      if (done) return;
      items.push(value as Value);
    }
    yield callNow(fn, ...items);
  }
}

function* filtered(fn: Value, source: Value): Generator<Value, void, undefined> {
  for (const item of iterate(source)) if (truthOf(fn === null ? item : callNow(fn, item))) yield item;
}

function reversed(value: Value): IteratorValue {
  if (value instanceof ListValue || value instanceof TupleValue || typeof value === 'string') {
    const kind = value instanceof ListValue ? 'list_reverseiterator' : 'reversed';
    return new IteratorValue(kind, itemsOf(value).reverse().values());
  }
  if (value instanceof DictValue) {
    return new IteratorValue('dict_reversekeyiterator', [...value.table.keys()].reverse().values());
  }
  if (value instanceof RangeValue) {
    const { start, step, length } = value;
    const last = start + (length - 1n) * step;
    return new IteratorValue('range_iterator', new RangeValue(last, start - step, -step).values());
  }
  throw new TypeError(`'${typeName(value)}' object is not reversible`);
}

const enumerateClass = iteratorClass('enumerate');
defineConstructor(
  enumerateClass,
  'enumerate(iterable, start=0)',
  (source: Value, start: Value) =>
    new IteratorValue('enumerate', enumerated(iteratorOf(source), toIndex(start))),
);

const zipClass = iteratorClass('zip');
defineConstructor(
  zipClass,
  'zip(*iterables, strict=False)',
  (sources: Value[], strict: Value) =>
    new IteratorValue('zip', zipped(sources.map(sourceOfZip), truthOf(strict))),
);

function sourceOfZip(source: Value): Iterator<Value, unknown> {
  return iteratorOf(source, (type) => `'${type}' object is not iterable`);
}

const mapClass = iteratorClass('map');
defineConstructor(
  mapClass,
  'map(function, iterable, /, *iterables)',
  (fn: Value, first: Value, rest: Value[]) =>
    new IteratorValue(
      'map',
      mapped(
        fn,
        [first, ...rest].map((source) => iteratorOf(source)),
      ),
    ),
);

const filterClass = iteratorClass('filter');
defineConstructor(
  filterClass,
  'filter(function, iterable, /)',
  (fn: Value, source: Value) => new IteratorValue('filter', filtered(fn, source)),
);

const reversedClass = iteratorClass('reversed');
defineConstructor(reversedClass, 'reversed(object, /)', reversed);

/** Classes whose objects are iterators. */
export const iteratorClasses: readonly Class[] = [
  enumerateClass,
  zipClass,
  mapClass,
  filterClass,
  reversedClass,
];
