import { type Evaluation, Yielded } from '../values/callable.ts';
import { GeneratorValue } from '../values/generators.ts';
import { iterOf, nextOf } from '../values/iteration.ts';
import type { Value } from '../values/value.ts';
import type { Frame } from './frame.ts';

/** `yield from source` */
export function* delegate(frame: Frame, source: Value): Evaluation<Value> {
  const iterator = iterOf(source);
  let result = nextOf(iterator);
  while (!result.done) {
    let sent: Value;
    try {
      sent = yield new Yielded(result.value);
    } catch (error) {
      if (!(iterator instanceof GeneratorValue)) throw error;
      result = iterator.raise(error as Error);
      continue;
    } finally {
      frame.resume();
    }
    result = iterator instanceof GeneratorValue ? iterator.send(sent) : nextOf(iterator);
  }
  return iterator instanceof GeneratorValue ? (result.value as Value) : null;
}
