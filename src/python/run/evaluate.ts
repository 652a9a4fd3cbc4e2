import { spend } from '../limits.ts';
import type { Compare, Comparison, Conditional, Expression, Logical } from '../syntax/ast.ts';
import { unary } from '../values/arithmetic.ts';
import { getAttribute } from '../values/attributes.ts';
import { type Evaluation, Yielded } from '../values/callable.ts';
import { compare, contains, isEqual, isSame } from '../values/comparison.ts';
import { SliceValue } from '../values/containers.ts';
import { binary } from '../values/operators.ts';
import { getItem } from '../values/subscript.ts';
import { truthOf } from '../values/truth.ts';
import { EllipsisValue, type Value } from '../values/value.ts';
import { awaitValue } from './awaiting.ts';
import { evaluateCall } from './calls.ts';
import { evaluateComprehension } from './comprehensions.ts';
import { evaluateDict, evaluateFormat, evaluateSequence } from './displays.ts';
import type { Frame } from './frame.ts';
import { makeFunction } from './functions.ts';
import { delegate } from './generators.ts';

/** Evaluates an expression. What waits in it is handed up, and the evaluation goes on when it is resumed. */
export function* evaluate(frame: Frame, node: Expression): Evaluation<Value> {
  spend(1);
  switch (node.type) {
    case 'constant':
      return node.value;
    case 'name':
      return frame.env.get(node.id, frame.machine.builtins);
    case 'attribute':
      return getAttribute(yield* evaluate(frame, node.object), node.name);
    case 'call':
      return yield* evaluateCall(frame, node);
    case 'await': {
      const value = yield* evaluate(frame, node.value);
      frame.enter(node);
      return yield* awaitValue(frame, value);
    }
    case 'binary': {
      const left = yield* evaluate(frame, node.left);
      return binary(node.operator, left, yield* evaluate(frame, node.right));
    }
    case 'unary':
      return unary(node.operator, yield* evaluate(frame, node.operand));
    case 'not':
      return !truthOf(yield* evaluate(frame, node.operand));
    case 'logical':
      return yield* evaluateLogical(frame, node);
    case 'compare':
      return yield* evaluateCompare(frame, node);
    case 'conditional':
      return yield* evaluateConditional(frame, node);
    case 'subscript': {
      const object = yield* evaluate(frame, node.object);
      return getItem(object, yield* evaluate(frame, node.index));
    }
    case 'slice':
      return new SliceValue(
        yield* evaluateOptional(frame, node.lower),
        yield* evaluateOptional(frame, node.upper),
        yield* evaluateOptional(frame, node.step),
      );
    case 'formatted-string':
      return yield* evaluateFormat(frame, node.parts);
    case 'list':
    case 'tuple':
    case 'set':
      return yield* evaluateSequence(frame, node);
    case 'dict':
      return yield* evaluateDict(frame, node);
    case 'comprehension':
      return yield* evaluateComprehension(frame, node);
    case 'lambda':
      return yield* makeFunction(frame, node.definition);
    case 'named': {
      const value = yield* evaluate(frame, node.value);
      frame.env.set(node.target.id, value);
      return value;
    }
    case 'yield': {
      const sent = yield new Yielded(yield* evaluateOptional(frame, node.value));
      frame.resume();
      return sent;
    }
    case 'yield-from':
      return yield* delegate(frame, yield* evaluate(frame, node.value));
    case 'ellipsis':
      return EllipsisValue.value;
    case 'starred':
      throw new Error('the parser lets no starred expression through to here');
  }
}

export function* evaluateOptional(frame: Frame, node: Expression | null): Evaluation<Value> {
  return node === null ? null : yield* evaluate(frame, node);
}

function* evaluateLogical(frame: Frame, node: Logical): Evaluation<Value> {
  const left = yield* evaluate(frame, node.left);
  return truthOf(left) === (node.operator === 'or') ? left : yield* evaluate(frame, node.right);
}

function* evaluateConditional(frame: Frame, node: Conditional): Evaluation<Value> {
  return yield* evaluate(frame, truthOf(yield* evaluate(frame, node.test)) ? node.then : node.otherwise);
}

function* evaluateCompare(frame: Frame, { first, rest }: Compare): Evaluation<Value> {
  let left = yield* evaluate(frame, first);
  let result = true;
  for (const { operator, operand } of rest) {
    const right = yield* evaluate(frame, operand);
    result = compared(left, operator, right);
    if (!result) return false;
    left = right;
  }
  return result;
}

function compared(left: Value, operator: Comparison, right: Value): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case 'is':
      return isSame(left, right);
    case 'is not':
      return !isSame(left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    default:
      return compare(left, operator, right);
  }
}
