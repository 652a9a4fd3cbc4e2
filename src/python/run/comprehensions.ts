import type { Clause, Comprehension, Expression } from '../syntax/ast.ts';
import { type Evaluation, Yielded } from '../values/callable.ts';
import { DictValue, ListValue, SetValue } from '../values/containers.ts';
import { AsyncGeneratorValue, GeneratorValue } from '../values/generators.ts';
import { iterate } from '../values/iteration.ts';
import { truthOf } from '../values/truth.ts';
import type { Value } from '../values/value.ts';
import { assign } from './assign.ts';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { asyncItems } from './loops.ts';

type Emit = (frame: Frame) => Evaluation<void>;

export function* evaluateComprehension(frame: Frame, node: Comprehension): Evaluation<Value> {
  const [first, ...rest] = node.clauses as [Clause, ...Clause[]];
  // The first source is evaluated outside, and at once, even by a generator.
  const source = yield* evaluate(frame, first.source);
  const inner = frame.inside(new Environment(node.scope, frame.env));
  const loop = (emit: Emit) => go(inner, first, source, rest, emit);
  switch (node.kind) {
    case 'list': {
      const items: Value[] = [];
      yield* loop(function* (each) {
        items.push(yield* evaluate(each, node.element));
      });
      return new ListValue(items);
    }
    case 'set': {
      const set = new SetValue();
      yield* loop(function* (each) {
        set.table.set(yield* evaluate(each, node.element), null);
      });
      return set;
    }
    case 'dict': {
      const dict = new DictValue();
      yield* loop(function* (each) {
        const key = yield* evaluate(each, node.element);
        dict.table.set(key, yield* evaluate(each, node.value as Expression));
      });
      return dict;
    }
    default:
      return generator(inner, node, loop);
  }
}

function generator(frame: Frame, node: Comprehension, loop: (emit: Emit) => Evaluation<void>): Value {
  const body = (function* (): Evaluation<Value> {
    yield* loop(function* (each) {
      yield new Yielded(yield* evaluate(each, node.element));
    });
    return null;
  })();
  const name = node.qualifiedName;
  if (!node.isAsync) return new GeneratorValue(name, body, () => false);
  return new AsyncGeneratorValue(
    name,
    body,
    () => false,
    (coroutine) => frame.machine.belongs(coroutine, frame),
  );
}

/** Runs the loops, one inside the other. */
function* go(
  frame: Frame,
  clause: Clause,
  source: Value,
  rest: readonly Clause[],
  emit: Emit,
): Evaluation<void> {
  const inner = function* (item: Value): Evaluation<void> {
    yield* assign(frame, clause.target, item);
    for (const condition of clause.conditions) if (!truthOf(yield* evaluate(frame, condition))) return;
    const [next, ...others] = rest;
    if (next === undefined) yield* emit(frame);
    else yield* go(frame, next, yield* evaluate(frame, next.source), others, emit);
  };
  if (!clause.isAsync) {
    for (const item of iterate(source)) yield* inner(item);
    return;
  }
  const next = asyncItems(frame, source);
  for (;;) {
    const item = yield* next();
    if (item === undefined) return;
    yield* inner(item);
  }
}
