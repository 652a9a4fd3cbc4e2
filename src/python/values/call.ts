import { unsupported } from '../limits.ts';
import { type Arguments, positional } from './arguments.ts';
import { getBound } from './attributes.ts';
import { BoundMethod, Builtin, type Evaluation, FunctionValue, RunningBuiltin } from './callable.ts';
import { Class } from './class.ts';
import { typeName } from './types.ts';
import { MethodWrapper, type Value } from './value.ts';

/** Calls whatever can be called. @throws TypeError `'int' object is not callable` */
export function* call(callee: Value, args: Arguments): Evaluation<Value> {
  if (callee instanceof FunctionValue) return yield* callee.call(args);
  if (callee instanceof Builtin) return callee.call(args);
  if (callee instanceof BoundMethod) {
    return yield* call(callee.function, { ...args, positional: [callee.self, ...args.positional] });
  }
  if (callee instanceof Class) return yield* construct(callee, args);
  if (callee instanceof RunningBuiltin) return yield* callee.call(args);
  if (callee instanceof MethodWrapper) return yield* call(callee.wrapped, args);
  const method = getBound(callee, '__call__');
  if (method === undefined) throw new TypeError(`'${typeName(callee)}' object is not callable`);
  return yield* call(method, args);
}

/** Makes an object of a class, and initialises it. */
function* construct(cls: Class, args: Arguments): Evaluation<Value> {
  const { create } = cls;
  if (create === null) throw new TypeError(`cannot create '${cls.name}' instances`);
  const init = cls.lookup('__init__');
  const isOwn = init !== undefined && !(init instanceof Builtin);
  const object = create(cls, isOwn ? { ...args, keywords: positional().keywords } : args);
  if (!isOwn) return object;
  const result = yield* call(init, { ...args, positional: [object, ...args.positional] });
  if (result !== null) throw new TypeError(`__init__() should return None, not '${typeName(result)}'`);
  return object;
}

/** Calls from within a built-in, which cannot be suspended. */
export function callNow(callee: Value, ...args: readonly Value[]): Value {
  return finish(call(callee, positional(...args)));
}

/** Runs plain code to its end. */
export function finish<T>(evaluation: Evaluation<T>): T {
  const state = evaluation.next();
  if (state.done) return state.value;
  return unsupported('asyncio.run() in a function that Python itself calls');
}

export function isCallable(value: Value): boolean {
  const kinds = [FunctionValue, Builtin, BoundMethod, Class, RunningBuiltin, MethodWrapper];
  return kinds.some((kind) => value instanceof kind) || getBound(value, '__call__') !== undefined;
}

/** What a `__repr__` or `__str__` returned. */
export function asText(value: Value, method: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${method} returned non-string (type ${typeName(value)})`);
}
