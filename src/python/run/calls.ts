import { unsupported } from '../limits.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import type { Arguments } from '../values/arguments.ts';
import { call } from '../values/call.ts';
import { BoundMethod, Builtin, type Evaluation, FunctionValue } from '../values/callable.ts';
import { Class } from '../values/class.ts';
import { DictValue } from '../values/containers.ts';
import { append, iterate } from '../values/iteration.ts';
import { SuperValue } from '../values/super.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';

export function* evaluateCall(frame: Frame, node: Call): Evaluation<Value> {
  const callee = yield* evaluate(frame, node.callee);
  const args = yield* evaluateArguments(frame, node.args, callee);
  frame.enter(node);
  if (callee instanceof Class && callee.name === 'super' && args.positional.length === 0)
    return superOf(frame.env);
  const result = yield* call(callee, args);
  frame.resume();
  return result;
}

function* evaluateArguments(frame: Frame, nodes: readonly Argument[], callee: Value): Evaluation<Arguments> {
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const { keyword, value: node } of nodes) {
    const value = yield* evaluate(frame, node);
    if (keyword === null) positional.push(value);
    else if (keyword === '*')
      append(
        positional,
        iterate(value, (type) => starRefusal(callee, type)),
      );
    else if (keyword === '**') addKeywords(keywords, value, callee);
    else addKeyword(keywords, keyword, value, callee);
  }
  return { positional, keywords };
}

function starRefusal(callee: Value, type: string): string {
  return `${describeCallee(callee)} argument after * must be an iterable, not ${type}`;
}

function addKeywords(keywords: Map<string, Value>, mapping: Value, callee: Value): void {
  if (!(mapping instanceof DictValue)) {
    throw new TypeError(
      `${describeCallee(callee)} argument after ** must be a mapping, not ${typeName(mapping)}`,
    );
  }
  for (const [key, value] of mapping.table.entries()) {
    if (typeof key !== 'string') throw new TypeError('keywords must be strings');
    addKeyword(keywords, key, value, callee);
  }
}

function addKeyword(keywords: Map<string, Value>, name: string, value: Value, callee: Value): void {
  if (keywords.has(name)) {
    throw new TypeError(`${describeCallee(callee)} got multiple values for keyword argument '${name}'`);
  }
  keywords.set(name, value);
}

/** A callee as messages name it: `__main__.main.<locals>.f()`. */
function describeCallee(callee: Value): string {
  if (callee instanceof FunctionValue) return `__main__.${callee.qualifiedName}()`;
  if (callee instanceof BoundMethod) return describeCallee(callee.function);
  if (callee instanceof Builtin) return `${callee.name}()`;
  return callee instanceof Class ? `${callee.name}()` : `${typeName(callee)} object`;
}

/** `super()` in a method: its class, and the first of its arguments. */
function superOf(env: Environment): Value {
  for (let method: Environment | null = env; method !== null; method = method.parent) {
    const cls = method.classCell?.class;
    if (!method.scope.isFunction || !cls) continue;
    const [self] = method.values.values();
    return new SuperValue(cls, self as Value);
  }
  return unsupported("'super()' outside of a method");
}
