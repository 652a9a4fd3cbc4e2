import type { With, WithItem } from '../syntax/ast.ts';
import { type Arguments, positional } from '../values/arguments.ts';
import { getBound } from '../values/attributes.ts';
import { call } from '../values/call.ts';
import type { Evaluation } from '../values/callable.ts';
import { isCatchable } from '../values/exceptions.ts';
import { truthOf } from '../values/truth.ts';
import { fullName, typeOf } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { assign } from './assign.ts';
import { awaitValue } from './awaiting.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { type Completion, runBlock } from './statements.ts';
import { whileHandling } from './try.ts';

export function* runWith(frame: Frame, node: With): Evaluation<Completion> {
  return yield* runItems(frame, node, node.items);
}

/** Several managers are as many statements, one inside the other. */
function* runItems(frame: Frame, node: With, [item, ...rest]: readonly WithItem[]): Evaluation<Completion> {
  if (item === undefined) return yield* runBlock(frame, node.body);
  const manager = yield* evaluate(frame, item.manager);
  const { enter, exit } = node.isAsync ? asyncProtocol(manager) : protocol(manager);
  const go = node.isAsync ? asyncCall(frame) : call;
  frame.enter(item);
  const value = yield* go(enter, positional());
  frame.resume();
  let completion: Completion;
  frame.guards++;
  try {
    if (item.target !== null) yield* assign(frame, item.target, value);
    completion = yield* runItems(frame, node, rest);
    frame.guards--;
  } catch (error) {
    frame.guards--;
    if (!isCatchable(error)) throw error;
    frame.enter(node);
    const swallowed = yield* whileHandling(frame, error, () =>
      go(exit, positional(typeOf(error), error, null)),
    );
    if (!truthOf(swallowed)) throw error;
    return undefined;
  }
  frame.enter(node);
  yield* go(exit, positional(null, null, null));
  frame.resume();
  return completion;
}

interface Protocol {
  readonly enter: Value;
  readonly exit: Value;
}

function asyncCall(frame: Frame): (method: Value, args: Arguments) => Evaluation<Value> {
  return function* (method, args) {
    const isExit = args.positional.length > 0;
    const refusal = (type: string) =>
      `'async with' received an object from __${isExit ? 'aexit' : 'aenter'}__ that does not implement __await__: ${type}`;
    return yield* awaitValue(frame, yield* call(method, args), refusal);
  };
}

function protocol(manager: Value): Protocol {
  return methods(manager, ['__enter__', '__exit__'], 'context manager', {
    other: '__aenter__',
    hint: "the asynchronous context manager protocol. Did you mean to use 'async with'?",
  });
}

function asyncProtocol(manager: Value): Protocol {
  return methods(manager, ['__aenter__', '__aexit__'], 'asynchronous context manager', {
    other: '__enter__',
    hint: "the context manager protocol. Did you mean to use 'with'?",
  });
}

function methods(
  manager: Value,
  names: readonly [string, string],
  kind: string,
  { other, hint }: { other: string; hint: string },
): Protocol {
  const [enter, exit] = names.map((name) => getBound(manager, name));
  if (enter !== undefined && exit !== undefined) return { enter, exit };
  const missed = exit === undefined ? names[1] : names[0];
  const but = getBound(manager, other) === undefined ? '' : ` but it supports ${hint}`;
  throw new TypeError(
    `'${fullName(typeOf(manager))}' object does not support the ${kind} protocol (missed ${missed} method)${but}`,
  );
}
