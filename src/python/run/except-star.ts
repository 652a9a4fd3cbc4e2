import { BaseExceptionGroup } from '../../asyncio/index.ts';
import type { Expression, Handler } from '../syntax/ast.ts';
import type { Evaluation } from '../values/callable.ts';
import { TupleValue } from '../values/containers.ts';
import { groupOf, split } from '../values/exception-groups.ts';
import { exceptionClass, isCatchable, isErrorOf } from '../values/exceptions.ts';
import type { Frame } from './frame.ts';
import type { Completion } from './statements.ts';
import { evaluateKinds, runHandler, whileHandling } from './try.ts';

/** `except*`: each handler gets the part of the group that it names; what is left is raised again. */
export function* runStarHandlers(
  frame: Frame,
  handlers: readonly Handler[],
  error: Error,
): Evaluation<Completion> {
  const isGroup = error instanceof BaseExceptionGroup;
  const raised: Error[] = [];
  const reraised: Error[] = [];
  let rest: Error | null = error;
  for (const handler of handlers) {
    if (rest === null) break;
    frame.enter(handler);
    const kinds = yield* evaluateKinds(frame, handler.kind as Expression);
    if (kinds.some((kind) => kind.isSubclassOf(exceptionClass('BaseExceptionGroup')))) {
      throw new TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
    const parts = split(rest, (each) => kinds.some((kind) => isErrorOf(each, kind)));
    rest = parts.rest;
    if (parts.match === null) continue;
    const match = isGroup ? parts.match : groupOf('', [parts.match], new TupleValue([parts.match]));
    try {
      yield* whileHandling(frame, match, () => runHandler(frame, handler, match));
    } catch (thrown) {
      if (!isCatchable(thrown)) throw thrown;
      (thrown === match ? reraised : raised).push(thrown);
    }
  }
  const left = together(error, rest === null ? reraised : [...reraised, rest]);
  if (raised.length > 0) throw isGroup ? groupOf('', left === null ? raised : [...raised, left]) : raised[0];
  if (left !== null) throw left;
  return undefined;
}

/** Those parts of a group that nobody handled, as one: the leaves of the group that are among theirs. */
function together(whole: Error, parts: readonly Error[]): Error | null {
  if (parts.length === 0) return null;
  if (parts.length === 1) return parts[0] as Error;
  const leaves = new Set(parts.flatMap(leavesOf));
  return split(whole, (error) => leaves.has(error)).match;
}

function leavesOf(error: Error): Error[] {
  return error instanceof BaseExceptionGroup
    ? (error.exceptions as readonly Error[]).flatMap(leavesOf)
    : [error];
}
