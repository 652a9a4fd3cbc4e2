import { createTask, getRunningLoop } from '../../asyncio/index.ts';
import type { Expression, For, While } from '../syntax/ast.ts';
import { positional } from '../values/arguments.ts';
import { getBound } from '../values/attributes.ts';
import { call } from '../values/call.ts';
import type { Evaluation } from '../values/callable.ts';
import { exceptionClass, isErrorOf } from '../values/exceptions.ts';
import { AsyncGeneratorValue, GeneratorValue } from '../values/generators.ts';
import { iterate } from '../values/iteration.ts';
import { truthOf } from '../values/truth.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { assign } from './assign.ts';
import { awaitValue } from './awaiting.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { type Completion, runBlock } from './statements.ts';

export function* runWhile(frame: Frame, node: While): Evaluation<Completion> {
  while (truthOf(yield* evaluate(frame, node.test))) {
    const completion = yield* runBlock(frame, node.body);
    if (completion === 'break') return undefined;
    if (completion !== undefined && completion !== 'continue') return completion;
    frame.enter(node);
  }
  return yield* runBlock(frame, node.otherwise);
}

export function* runFor(frame: Frame, node: For): Evaluation<Completion> {
  const source = yield* evaluate(frame, node.source);
  const next = node.isAsync ? asyncItems(frame, source) : items(frame, source);
  try {
    for (;;) {
      frame.enter(node);
      const item = yield* next();
      if (item === undefined) break;
      yield* assign(frame, node.target, item);
      const completion = yield* runBlock(frame, node.body);
      if (completion === 'break') return undefined;
      if (completion !== undefined && completion !== 'continue') return completion;
    }
  } finally {
    if (isTemporary(node.source)) abandon(source);
  }
  return yield* runBlock(frame, node.otherwise);
}

/** The next item, or `undefined` when there is none. */
export type Next = () => Evaluation<Value | undefined>;

function items(frame: Frame, source: Value): Next {
  const iterator = iterate(source);
  return function* () {
    const { done, value } = iterator.next();
    frame.resume();
    return done ? undefined : (value as Value);
  };
}

/**
 * Goes through an asynchronous iterable, as `async for` does.
 * @throws TypeError `'async for' requires an object with __aiter__ method, got list`
 */
export function asyncItems(frame: Frame, source: Value): Next {
  let iterator: Value | undefined;
  return function* () {
    iterator ??= yield* asyncIterator(source);
    const method = getBound(iterator, '__anext__') as Value;
    const refusal = (type: string) => `'async for' received an invalid object from __anext__: ${type}`;
    try {
      return yield* awaitValue(frame, yield* call(method, positional()), refusal);
    } catch (error) {
      if (isErrorOf(error, exceptionClass('StopAsyncIteration'))) return undefined;
      throw error;
    }
  };
}

function* asyncIterator(source: Value): Evaluation<Value> {
  const method = getBound(source, '__aiter__');
  if (method === undefined) {
    throw new TypeError(`'async for' requires an object with __aiter__ method, got ${typeName(source)}`);
  }
  const iterator = yield* call(method, positional());
  if (getBound(iterator, '__anext__') !== undefined) return iterator;
  throw new TypeError(
    `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(iterator)}`,
  );
}

/** Whether nothing refers to its value when the statement is over. */
function isTemporary(node: Expression): boolean {
  return node.type === 'call' || node.type === 'comprehension';
}

/** A generator that nobody can ever resume is closed: CPython does so when it frees it. */
function abandon(source: Value): void {
  if (source instanceof GeneratorValue) source.close();
  if (source instanceof AsyncGeneratorValue && source.isSuspended) {
    const loop = getRunningLoop();
    loop.callSoonThreadsafe(() => void createTask(source.aclose()));
  }
}
