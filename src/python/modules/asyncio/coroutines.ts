import { type Coroutine, getCoroutineState } from '../../../asyncio/index.ts';
import { defineMethods, defineProperties } from '../../builtins/define.ts';
import { unsupported } from '../../limits.ts';
import { addressOf } from '../../text/repr.ts';
import { BoundMethod, Builtin, FunctionValue } from '../../values/callable.ts';
import { coroutineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';

function close(coroutine: Coroutine<unknown>): void {
  const state = getCoroutineState(coroutine);
  if (state === 'CORO_SUSPENDED') unsupported("'close' of a coroutine that has begun");
  coroutine.close();
}

defineMethods(coroutineClass, {
  'close(self)': close,
  'send(self, arg, /)': () => unsupported("'send' of a coroutine"),
  'throw(self, value, /)': () => unsupported("'throw' of a coroutine"),
  '__repr__(self)': (coroutine: Coroutine<unknown>) =>
    `<coroutine object ${coroutine.name} at ${addressOf(coroutine)}>`,
});
defineProperties(coroutineClass, {
  __name__: ({ name }: Coroutine<unknown>) => name.split('.').at(-1) as string,
  __qualname__: ({ name }: Coroutine<unknown>) => name,
});

/** The functions of asyncio that are `async def`s. */
const nativeCoroutineFunctions = new Set(['sleep', 'wait_for', 'wait', 'to_thread']);

export function isCoroutineFunction(value: Value): boolean {
  if (value instanceof FunctionValue) return value.isCoroutineFunction;
  if (value instanceof BoundMethod) return isCoroutineFunction(value.function);
  return value instanceof Builtin && nativeCoroutineFunctions.has(value.name);
}
