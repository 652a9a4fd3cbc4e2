import { BaseExceptionGroup, contextOf, setContext } from '../../asyncio/index.ts';
import { ListValue } from './containers.ts';
import { argumentsOf, exceptionClass, isErrorOf, makeError } from './exceptions.ts';
import type { Value } from './value.ts';

export interface Split {
  readonly match: Error | null;
  readonly rest: Error | null;
}

/** Divides a group, and the groups in it, into what meets a condition and what does not. */
export function split(error: Error, meets: (error: Error) => boolean): Split {
  if (meets(error)) return { match: error, rest: null };
  if (!(error instanceof BaseExceptionGroup)) return { match: null, rest: error };
  const parts = (error.exceptions as readonly Error[]).map((each) => split(each, meets));
  const matches = parts.map(({ match }) => match).filter((each) => each !== null);
  if (matches.length === 0) return { match: null, rest: error };
  const rests = parts.map(({ rest }) => rest).filter((each) => each !== null);
  return { match: derive(error, matches), rest: rests.length === 0 ? null : derive(error, rests) };
}

/** A group with the same message and history, of other exceptions. */
export function derive(group: BaseExceptionGroup, errors: readonly Error[]): Error {
  const derived = groupOf(messageOfGroup(group), errors);
  if (group.cause !== undefined) derived.cause = group.cause;
  const context = contextOf(group);
  if (context !== null) setContext(derived, context);
  return derived;
}

export function groupOf(
  message: string,
  errors: readonly Error[],
  sequence: Value = new ListValue([...errors]),
): Error {
  const areExceptions = errors.every((error) => isErrorOf(error, exceptionClass('Exception')));
  const cls = exceptionClass(areExceptions ? 'ExceptionGroup' : 'BaseExceptionGroup');
  return makeError(cls, [message, sequence]);
}

/** The message without the count of exceptions. */
export function messageOfGroup(group: BaseExceptionGroup): string {
  return String(argumentsOf(group)[0]);
}
