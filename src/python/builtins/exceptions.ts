import { type BaseExceptionGroup, contextOf } from '../../asyncio/index.ts';
import { findAttribute, setAttribute } from '../values/attributes.ts';
import { callNow } from '../values/call.ts';
import { Class } from '../values/class.ts';
import { ListValue, TupleValue } from '../values/containers.ts';
import { derive, messageOfGroup, split } from '../values/exception-groups.ts';
import { argumentsOf, exceptionClass, isErrorOf, messageOf, setArguments } from '../values/exceptions.ts';
import { truthOf } from '../values/truth.ts';
import type { Value } from '../values/value.ts';
import { defineMethods, defineProperties } from './define.ts';

const base = exceptionClass('BaseException');

defineMethods(base, {
  '__init__(self, *args)': (error: Error, args: Value[]) => setArguments(error, args),
  '__str__(self)': messageOf,
  'add_note(self, note, /)': (error: Error, note: Value) => {
    const notes = findAttribute(error, '__notes__') ?? new ListValue([]);
    (notes as ListValue).items.push(note);
    setAttribute(error, '__notes__', notes);
  },
  'with_traceback(self, tb, /)': (error: Error) => error,
});
// What every exception has need not be looked up for each.
base.attributes.delete('__str__');

defineProperties(base, {
  args: (error: Error) => new TupleValue(argumentsOf(error)),
  __cause__: (error: Error) => (error.cause as Value | undefined) ?? null,
  __context__: (error: Error) => contextOf(error) as Value,
});

const firstArgument = (error: Error): Value => argumentsOf(error)[0] ?? null;

defineProperties(exceptionClass('StopIteration'), { value: firstArgument });
defineProperties(exceptionClass('SystemExit'), { code: firstArgument });

const groups = exceptionClass('BaseExceptionGroup');

defineProperties(groups, {
  message: messageOfGroup,
  exceptions: (group: BaseExceptionGroup) => new TupleValue(group.exceptions as Value[]),
});

/** What `split` and `subgroup` are given: a class, several, or a function. */
function condition(value: Value): (error: Error) => boolean {
  if (value instanceof Class) return (error) => isErrorOf(error, value);
  if (!(value instanceof TupleValue)) return (error) => truthOf(callNow(value, error));
  return (error) => value.items.some((cls) => cls instanceof Class && isErrorOf(error, cls));
}

defineMethods(groups, {
  'split(self, condition, /)': (group: Error, value: Value) => {
    const { match, rest } = split(group, condition(value));
    return new TupleValue([match, rest]);
  },
  'subgroup(self, condition, /)': (group: Error, value: Value) => split(group, condition(value)).match,
  'derive(self, excs, /)': (group: BaseExceptionGroup, errors: Value) =>
    derive(group, (errors as ListValue).items as Error[]),
});
