import { asException } from '../run/statements.ts';
import { addressOf } from '../text/repr.ts';
import { finish } from '../values/call.ts';
import { pythonError } from '../values/exceptions.ts';
import { AsyncGeneratorValue, GeneratorValue } from '../values/generators.ts';
import { defineClass } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { defineMethods, defineProperties } from './define.ts';

/** What a step of a generator gives to whoever asked for it by name. */
function item({ done, value }: IteratorResult<Value, Value>): Value {
  if (!done) return value;
  throw value === null ? pythonError('StopIteration') : pythonError('StopIteration', value);
}

const asError = (value: Value): Error =>
  finish(asException(value, 'exceptions must be classes or instances deriving from BaseException'));

const generatorClass = defineClass('generator', GeneratorValue);

defineMethods(generatorClass, {
  '__next__(self)': (generator: GeneratorValue) => item(generator.next()),
  '__iter__(self)': (generator: GeneratorValue) => generator,
  'send(self, arg, /)': (generator: GeneratorValue, value: Value) => item(generator.send(value)),
  'throw(self, value, /)': (generator: GeneratorValue, error: Value) => item(generator.raise(asError(error))),
  'close(self)': (generator: GeneratorValue) => generator.close(),
  '__repr__(self)': (generator: GeneratorValue) =>
    `<generator object ${generator.name} at ${addressOf(generator)}>`,
});
defineProperties(generatorClass, {
  __name__: ({ name }: GeneratorValue) => name.split('.').at(-1) as string,
});

const asyncGeneratorClass = defineClass('async_generator', AsyncGeneratorValue);

defineMethods(asyncGeneratorClass, {
  '__aiter__(self)': (generator: AsyncGeneratorValue) => generator,
  '__anext__(self)': (generator: AsyncGeneratorValue) => generator.anext(),
  'asend(self, value, /)': (generator: AsyncGeneratorValue, value: Value) => generator.asend(value),
  'athrow(self, value, /)': (generator: AsyncGeneratorValue, error: Value) =>
    generator.athrow(asError(error)),
  'aclose(self)': (generator: AsyncGeneratorValue) => generator.aclose(),
  '__repr__(self)': (generator: AsyncGeneratorValue) =>
    `<async_generator object ${generator.name} at ${addressOf(generator)}>`,
});
