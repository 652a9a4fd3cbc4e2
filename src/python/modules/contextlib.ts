import type { Body, Coroutine } from '../../asyncio/index.ts';
import { defineConstructor, defineMethods, functions } from '../builtins/define.ts';
import { unsupported } from '../limits.ts';
import { call } from '../values/call.ts';
import { FunctionValue } from '../values/callable.ts';
import type { Class } from '../values/class.ts';
import { split } from '../values/exception-groups.ts';
import { exceptionClass, isErrorOf, pythonError } from '../values/exceptions.ts';
import { AsyncGeneratorValue, GeneratorValue, namedCoroutine } from '../values/generators.ts';
import { defineClass } from '../values/types.ts';
import { ModuleValue, type Value } from '../values/value.ts';

const module = 'contextlib';

/** `suppress(ValueError)` */
class Suppress {
  readonly kinds: readonly Class[];

  constructor(kinds: readonly Class[]) {
    this.kinds = kinds;
  }

  /** Whether it swallows the error; of a group, the part that it is for. */
  exit(error: Error | null): boolean {
    const meets = (each: Error) => this.kinds.some((kind) => isErrorOf(each, kind));
    if (error === null) return false;
    if (meets(error) || !isErrorOf(error, exceptionClass('BaseExceptionGroup'))) return meets(error);
    const { match, rest } = split(error, meets);
    if (rest !== null && match !== null) throw rest;
    return rest === null;
  }
}

/** What a function under `@contextmanager` gives: a generator that yields once, around the block. */
class GeneratorManager {
  private readonly generator: GeneratorValue;

  constructor(generator: GeneratorValue) {
    this.generator = generator;
  }

  enter(): Value {
    const { done, value } = this.generator.next();
    if (done) throw pythonError('RuntimeError', "generator didn't yield");
    return value;
  }

  exit(error: Error | null): boolean {
    if (error === null) {
      if (this.generator.next().done) return false;
      throw pythonError('RuntimeError', "generator didn't stop");
    }
    try {
      if (this.generator.raise(error).done) return true;
    } catch (raised) {
      if (raised === error) return false;
      throw raised;
    }
    throw pythonError('RuntimeError', "generator didn't stop after throw()");
  }
}

/** The same around an asynchronous generator. */
class AsyncGeneratorManager {
  private readonly generator: AsyncGeneratorValue;

  constructor(generator: AsyncGeneratorValue) {
    this.generator = generator;
  }

  enter(): Coroutine<Value> {
    return namedCoroutine('_AsyncGeneratorContextManager.__aenter__', this.entering());
  }

  exit(error: Error | null): Coroutine<Value> {
    return namedCoroutine('_AsyncGeneratorContextManager.__aexit__', this.exiting(error));
  }

  private *entering(): Body<Value> {
    const value = yield* ended(this.generator.anext());
    if (value !== undefined) return value;
    throw pythonError('RuntimeError', "generator didn't yield");
  }

  private *exiting(error: Error | null): Body<Value> {
    if (error === null) {
      if ((yield* ended(this.generator.anext())) === undefined) return false;
      throw pythonError('RuntimeError', "generator didn't stop");
    }
    try {
      if ((yield* ended(this.generator.athrow(error))) === undefined) return true;
    } catch (raised) {
      if (raised === error) return false;
      throw raised;
    }
    throw pythonError('RuntimeError', "generator didn't stop after athrow()");
  }
}

/** The next item, or `undefined` at the end. */
function* ended(step: Coroutine<Value>): Body<Value | undefined> {
  try {
    return yield* step;
  } catch (error) {
    if (isErrorOf(error, exceptionClass('StopAsyncIteration'))) return undefined;
    throw error;
  }
}

/** `aclosing(generator)`, `closing(thing)` */
class Closing {
  readonly thing: Value;

  constructor(thing: Value) {
    this.thing = thing;
  }
}

const suppressClass = defineClass('suppress', Suppress, { module });
const managerClass = defineClass('_GeneratorContextManager', GeneratorManager, { module });
const asyncManagerClass = defineClass('_AsyncGeneratorContextManager', AsyncGeneratorManager, { module });
const aclosingClass = defineClass('aclosing', Closing, { module });

const exit = '(self, exc_type, exc, tb)';

defineConstructor(suppressClass, 'suppress(*exceptions)', (kinds: Class[]) => new Suppress(kinds));
defineMethods(suppressClass, {
  '__enter__(self)': () => null,
  [`__exit__${exit}`]: (manager: Suppress, _type: Value, error: Error | null) => manager.exit(error),
});
defineMethods(managerClass, {
  '__enter__(self)': (manager: GeneratorManager) => manager.enter(),
  [`__exit__${exit}`]: (manager: GeneratorManager, _type: Value, error: Error | null) => manager.exit(error),
});
defineMethods(asyncManagerClass, {
  '__aenter__(self)': (manager: AsyncGeneratorManager) => manager.enter(),
  [`__aexit__${exit}`]: (manager: AsyncGeneratorManager, _type: Value, error: Error | null) =>
    manager.exit(error),
});

function* giving(value: Value): Body<Value> {
  return value;
}

defineConstructor(aclosingClass, 'aclosing(thing)', (thing: Value) => new Closing(thing));
defineMethods(aclosingClass, {
  '__aenter__(self)': ({ thing }: Closing) => namedCoroutine('aclosing.__aenter__', giving(thing)),
  [`__aexit__${exit}`]: ({ thing }: Closing) =>
    thing instanceof AsyncGeneratorValue
      ? thing.aclose()
      : unsupported("'aclosing' of anything but a generator"),
});

/** Makes a function that gives managers of a function that gives generators. */
function wrapping(name: string, manage: (generator: Value) => Value) {
  return (fn: Value): Value => {
    if (!(fn instanceof FunctionValue)) return unsupported(`'@${name}' on anything but a function`);
    const about = { ...fn, isCoroutineFunction: false };
    return new FunctionValue(about, function* (args) {
      return manage(yield* call(fn, args));
    });
  };
}

export const contextlibModule = new ModuleValue(
  module,
  new Map<string, Value>([
    ['suppress', suppressClass],
    ['aclosing', aclosingClass],
    ...functions({
      'contextmanager(func)': wrapping('contextmanager', (generator) =>
        generator instanceof GeneratorValue
          ? new GeneratorManager(generator)
          : unsupported("'@contextmanager' on a function that does not yield"),
      ),
      'asynccontextmanager(func)': wrapping('asynccontextmanager', (generator) =>
        generator instanceof AsyncGeneratorValue
          ? new AsyncGeneratorManager(generator)
          : unsupported("'@asynccontextmanager' on anything but an asynchronous generator function"),
      ),
    }),
  ]),
);
