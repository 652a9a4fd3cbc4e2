import { spend } from '../limits.ts';
import type { Assert, AugmentedAssign, Block, Raise, Statement } from '../syntax/ast.ts';
import { strOf } from '../text/repr.ts';
import { positional } from '../values/arguments.ts';
import { getAttribute, setAttribute } from '../values/attributes.ts';
import { call } from '../values/call.ts';
import type { Evaluation } from '../values/callable.ts';
import { Class } from '../values/class.ts';
import { exceptionClass, pythonError, withCause } from '../values/exceptions.ts';
import { augment } from '../values/operators.ts';
import { getItem, setItem } from '../values/subscript.ts';
import { truthOf } from '../values/truth.ts';
import type { Value } from '../values/value.ts';
import { assign, remove } from './assign.ts';
import { makeClass } from './classes.ts';
import { evaluate, evaluateOptional } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { makeFunction } from './functions.ts';
import { runImport, runImportFrom } from './imports.ts';
import { runFor, runWhile } from './loops.ts';
import { runTry } from './try.ts';
import { runWith } from './with.ts';

/** A `return` on its way out of the function. */
export class Returned {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** How a statement ended: `undefined` if the next one is to be run. */
export type Completion = undefined | 'break' | 'continue' | Returned;

export function* runBlock(frame: Frame, block: Block): Evaluation<Completion> {
  for (const statement of block) {
    const completion = yield* run(frame, statement);
    if (completion !== undefined) return completion;
  }
  return undefined;
}

function* run(frame: Frame, node: Statement): Evaluation<Completion> {
  spend(1);
  frame.enter(node);
  switch (node.type) {
    case 'expression':
      yield* evaluate(frame, node.value);
      return undefined;
    case 'assign': {
      const value = yield* evaluate(frame, node.value);
      for (const target of node.targets) yield* assign(frame, target, value);
      return undefined;
    }
    case 'augmented-assign':
      yield* augmentedAssign(frame, node);
      return undefined;
    case 'return':
      return new Returned(yield* evaluateOptional(frame, node.value));
    case 'if':
      return yield* runBlock(frame, truthOf(yield* evaluate(frame, node.test)) ? node.body : node.otherwise);
    case 'while':
      return yield* runWhile(frame, node);
    case 'for':
      return yield* runFor(frame, node);
    case 'try':
      return yield* runTry(frame, node);
    case 'with':
      return yield* runWith(frame, node);
    case 'raise':
      throw yield* raised(frame, node);
    case 'function': {
      const fn = yield* makeFunction(frame, node.definition);
      frame.env.set(node.definition.name, yield* decorated(frame, node.decorators, fn));
      return undefined;
    }
    case 'class':
      frame.env.set(node.name, yield* decorated(frame, node.decorators, yield* makeClass(frame, node)));
      return undefined;
    case 'import':
      runImport(frame, node);
      return undefined;
    case 'import-from':
      runImportFrom(frame, node);
      return undefined;
    case 'assert':
      yield* check(frame, node);
      return undefined;
    case 'delete':
      for (const target of node.targets) yield* remove(frame, target);
      return undefined;
    case 'pass':
      return undefined;
    case 'break':
    case 'continue':
      return node.type;
  }
}

function* augmentedAssign(frame: Frame, { target, operator, value }: AugmentedAssign): Evaluation<void> {
  switch (target.type) {
    case 'name': {
      const old = yield* evaluate(frame, target);
      frame.env.set(target.id, augment(operator, old, yield* evaluate(frame, value)));
      return;
    }
    case 'attribute': {
      const object = yield* evaluate(frame, target.object);
      const old = getAttribute(object, target.name);
      setAttribute(object, target.name, augment(operator, old, yield* evaluate(frame, value)));
      return;
    }
    case 'subscript': {
      const object = yield* evaluate(frame, target.object);
      const index = yield* evaluate(frame, target.index);
      const old = getItem(object, index);
      setItem(object, index, augment(operator, old, yield* evaluate(frame, value)));
    }
  }
}

function* decorated(
  frame: Frame,
  decorators: readonly Parameters<typeof evaluate>[1][],
  value: Value,
): Evaluation<Value> {
  const functions: Value[] = [];
  for (const decorator of decorators) functions.push(yield* evaluate(frame, decorator));
  let result = value;
  for (const fn of functions.reverse()) result = yield* call(fn, positional(result));
  frame.resume();
  return result;
}

function* check(frame: Frame, { test, message }: Assert): Evaluation<void> {
  if (truthOf(yield* evaluate(frame, test))) return;
  throw message === null
    ? pythonError('AssertionError')
    : pythonError('AssertionError', yield* evaluate(frame, message));
}

/** What a `raise` statement raises. */
function* raised(frame: Frame, { error, cause }: Raise): Evaluation<Error> {
  if (error === null) {
    if (frame.handled !== null) return frame.handled;
    return pythonError('RuntimeError', 'No active exception to reraise');
  }
  const exception = yield* asException(
    yield* evaluate(frame, error),
    'exceptions must derive from BaseException',
  );
  if (cause === undefined) return exception;
  const reason = yield* evaluate(frame, cause);
  if (reason === null) return withCause(exception, null);
  return withCause(exception, yield* asException(reason, 'exception causes must derive from BaseException'));
}

/** An exception as it is, or one made of its class. */
export function* asException(value: Value, refusal: string): Evaluation<Error> {
  if (value instanceof Error) return value;
  if (!(value instanceof Class) || !value.isSubclassOf(exceptionClass('BaseException')))
    throw new TypeError(refusal);
  const made = yield* call(value, positional());
  if (made instanceof Error) return made;
  throw new TypeError(`calling ${strOf(value)} should have returned an instance of BaseException`);
}
