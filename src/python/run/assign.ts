import type { Expression, Sequence, Target } from '../syntax/ast.ts';
import { deleteAttribute, setAttribute } from '../values/attributes.ts';
import type { Evaluation } from '../values/callable.ts';
import { ListValue, TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { iterate } from '../values/iteration.ts';
import { deleteItem, setItem } from '../values/subscript.ts';
import type { Value } from '../values/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';

/** `target = value` */
export function* assign(frame: Frame, target: Target, value: Value): Evaluation<void> {
  switch (target.type) {
    case 'name':
      frame.env.set(target.id, value);
      return;
    case 'attribute':
      setAttribute(yield* evaluate(frame, target.object), target.name, value);
      return;
    case 'subscript': {
      const object = yield* evaluate(frame, target.object);
      setItem(object, yield* evaluate(frame, target.index), value);
      return;
    }
    case 'starred':
      throw new Error('a starred target stands in a sequence');
    default:
      yield* unpack(frame, target, value);
  }
}

/** `a, *b = value` */
function* unpack(frame: Frame, { items: targets }: Sequence, value: Value): Evaluation<void> {
  const values = unpacked(targets, value);
  for (const [i, target] of targets.entries()) {
    const inner = (target.type === 'starred' ? target.value : target) as Target;
    yield* assign(frame, inner, values[i] as Value);
  }
}

function unpacked(targets: readonly Expression[], value: Value): Value[] {
  const star = targets.findIndex(({ type }) => type === 'starred');
  const refusal = (type: string) => `cannot unpack non-iterable ${type} object`;
  const most = star < 0 ? targets.length + 1 : Infinity;
  const values: Value[] = [];
  for (const item of iterate(value, refusal)) {
    values.push(item);
    if (values.length >= most) break;
  }
  if (star < 0) {
    if (values.length > targets.length) throw tooMany(targets.length, value);
    if (values.length < targets.length) throw tooFew(targets.length, values.length, '');
    return values;
  }
  const after = targets.length - star - 1;
  if (values.length < star + after) throw tooFew(star + after, values.length, 'at least ');
  const middle = values.slice(star, values.length - after);
  return [...values.slice(0, star), new ListValue(middle), ...values.slice(values.length - after)];
}

function tooMany(expected: number, value: Value): Error {
  const isSized = value instanceof ListValue || value instanceof TupleValue;
  const got = isSized ? `, got ${value.items.length}` : '';
  return pythonError('ValueError', `too many values to unpack (expected ${expected}${got})`);
}

function tooFew(expected: number, got: number, atLeast: string): Error {
  return pythonError(
    'ValueError',
    `not enough values to unpack (expected ${atLeast}${expected}, got ${got})`,
  );
}

/** `del target` */
export function* remove(frame: Frame, target: Target): Evaluation<void> {
  switch (target.type) {
    case 'name':
      frame.env.delete(target.id);
      return;
    case 'attribute':
      deleteAttribute(yield* evaluate(frame, target.object), target.name);
      return;
    case 'subscript': {
      const object = yield* evaluate(frame, target.object);
      deleteItem(object, yield* evaluate(frame, target.index));
      return;
    }
    case 'starred':
      throw new Error('the parser lets no starred target be deleted');
    default:
      for (const item of target.items) yield* remove(frame, item as Target);
  }
}
