import { contextOf, setContext } from '../../asyncio/index.ts';
import type { Expression, Handler, Try } from '../syntax/ast.ts';
import type { Evaluation } from '../values/callable.ts';
import { Class } from '../values/class.ts';
import { TupleValue } from '../values/containers.ts';
import { exceptionClass, isCatchable, isErrorOf } from '../values/exceptions.ts';
import type { Value } from '../values/value.ts';
import { evaluate } from './evaluate.ts';
import { runStarHandlers } from './except-star.ts';
import type { Frame } from './frame.ts';
import { type Completion, runBlock } from './statements.ts';

export function* runTry(frame: Frame, node: Try): Evaluation<Completion> {
  if (node.cleanup === null) return yield* runGuarded(frame, node);
  let completion: Completion;
  frame.guards++;
  try {
    completion = yield* runGuarded(frame, node);
    frame.guards--;
  } catch (error) {
    frame.guards--;
    if (!isCatchable(error)) throw error;
    completion = yield* whileHandling(frame, error, () => runBlock(frame, node.cleanup ?? []));
    // A `return`, `break` or `continue` in the `finally` swallows the exception.
    if (completion === undefined) throw error;
    return completion;
  }
  return (yield* runBlock(frame, node.cleanup)) ?? completion;
}

/** The `try`, `except` and `else` blocks. */
function* runGuarded(frame: Frame, node: Try): Evaluation<Completion> {
  let completion: Completion;
  try {
    completion = yield* runBlock(frame, node.body);
  } catch (error) {
    if (!isCatchable(error) || node.handlers.length === 0) throw error;
    linkContext(error, frame.handled);
    if (node.isStar)
      return yield* whileHandling(frame, error, () => runStarHandlers(frame, node.handlers, error));
    return yield* whileHandling(frame, error, () => runHandlers(frame, node.handlers, error));
  }
  return completion ?? (yield* runBlock(frame, node.otherwise));
}

/** Runs code during which `error` is the exception that is being handled: what is raised meanwhile says so. */
export function* whileHandling<T>(frame: Frame, error: Error, run: () => Evaluation<T>): Evaluation<T> {
  const outer = frame.handled;
  frame.handled = error;
  try {
    return yield* run();
  } catch (raised) {
    if (isCatchable(raised)) linkContext(raised, error);
    throw raised;
  } finally {
    frame.handled = outer;
  }
}

function linkContext(error: Error, handled: Error | null): void {
  if (handled !== null && error !== handled && contextOf(error) === null) setContext(error, handled);
}

function* runHandlers(frame: Frame, handlers: readonly Handler[], error: Error): Evaluation<Completion> {
  for (const handler of handlers) {
    frame.enter(handler);
    if (handler.kind !== null) {
      const kinds = yield* evaluateKinds(frame, handler.kind);
      if (!kinds.some((kind) => isErrorOf(error, kind))) continue;
    }
    return yield* runHandler(frame, handler, error);
  }
  throw error;
}

/** Runs the handler with the exception under its name, which is gone afterwards. */
export function* runHandler(frame: Frame, { name, body }: Handler, error: Error): Evaluation<Completion> {
  if (name === null) return yield* runBlock(frame, body);
  frame.env.set(name, error);
  try {
    return yield* runBlock(frame, body);
  } finally {
    frame.env.set(name, null);
    frame.env.delete(name);
  }
}

/** The classes that a handler names. @throws TypeError if they are none of exceptions */
export function* evaluateKinds(frame: Frame, node: Expression): Evaluation<Class[]> {
  const value: Value = yield* evaluate(frame, node);
  const kinds = value instanceof TupleValue ? value.items : [value];
  return kinds.map((kind) => {
    if (kind instanceof Class && kind.isSubclassOf(exceptionClass('BaseException'))) return kind;
    throw new TypeError('catching classes that do not inherit from BaseException is not allowed');
  });
}
