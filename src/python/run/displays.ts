import type { DictDisplay, Expression, FormatPart, Replacement, Sequence } from '../syntax/ast.ts';
import { format } from '../text/format.ts';
import { conversions } from '../text/repr.ts';
import type { Evaluation } from '../values/callable.ts';
import { DictValue, ListValue, SetValue, TupleValue } from '../values/containers.ts';
import { append, iterate } from '../values/iteration.ts';
import { sized } from '../values/operators.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';

/** `[a, *b]`, `(a, *b)`, `{a, *b}` */
export function* evaluateSequence(frame: Frame, node: Sequence): Evaluation<Value> {
  const items = yield* evaluateItems(frame, node.items);
  if (node.type === 'list') return new ListValue(items);
  return node.type === 'tuple' ? new TupleValue(items) : new SetValue(items);
}

function* evaluateItems(frame: Frame, nodes: readonly Expression[]): Evaluation<Value[]> {
  const items: Value[] = [];
  for (const node of nodes) {
    if (node.type !== 'starred') items.push(yield* evaluate(frame, node));
    else append(items, iterate(yield* evaluate(frame, node.value), starRefusal));
  }
  return items;
}

const starRefusal = (type: string): string => `Value after * must be an iterable, not ${type}`;

export function* evaluateDict(frame: Frame, node: DictDisplay): Evaluation<Value> {
  const dict = new DictValue();
  for (const { key, value } of node.entries) {
    if (key === null) {
      const mapping = yield* evaluate(frame, value);
      if (!(mapping instanceof DictValue))
        throw new TypeError(`'${typeName(mapping)}' object is not a mapping`);
      for (const [name, item] of mapping.table.entries()) dict.table.set(name, item);
    } else {
      const name = yield* evaluate(frame, key);
      dict.table.set(name, yield* evaluate(frame, value));
    }
  }
  return dict;
}

export function* evaluateFormat(frame: Frame, parts: readonly FormatPart[]): Evaluation<string> {
  let text = '';
  for (const part of parts) {
    text += typeof part === 'string' ? part : part.label + (yield* evaluateReplacement(frame, part));
  }
  return sized(text);
}

function* evaluateReplacement(frame: Frame, part: Replacement): Evaluation<string> {
  const value = yield* evaluate(frame, part.value);
  const spec = part.spec === null ? '' : yield* evaluateFormat(frame, part.spec);
  // `{value=}` shows the repr, unless it says otherwise.
  const conversion = part.conversion ?? (part.label !== '' && part.spec === null ? 'r' : null);
  return format(conversions.get(conversion ?? '')?.(value) ?? value, spec);
}
