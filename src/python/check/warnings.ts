import type { Block, Call, Compare, Constant, Expression, Module, Subscript, Try } from '../syntax/ast.ts';
import { type Visited, walk, walkPart } from './walk.ts';

/** CPython's SyntaxWarnings: programs that mean something else than they seem to. */
export function warningsOf(module: Module): string[] {
  const warnings: string[] = [];
  walk(module, (node) => warnings.push(...warningsOfNode(node)));
  return warnings;
}

function warningsOfNode(node: Visited): string[] {
  switch (node.type) {
    case 'compare':
      return identityOfLiterals(node);
    case 'call':
      return calledLiteral(node);
    case 'subscript':
      return subscriptedLiteral(node);
    case 'assert':
      if (node.test.type !== 'tuple' || node.test.items.length === 0) return [];
      return ['assertion is always true, perhaps remove parentheses?'];
    case 'try':
      return jumpsOutOfFinally(node);
    default:
      return [];
  }
}

function typeOfConstant({ value }: Constant): string {
  if (value === null) return 'NoneType';
  const names = { boolean: 'bool', bigint: 'int', number: 'float', string: 'str' } as const;
  return names[typeof value as keyof typeof names];
}

/** The type of a value that is made on the spot; `null` for anything else. */
function typeOfLiteral(node: Expression): string | null {
  switch (node.type) {
    case 'constant':
      return typeOfConstant(node);
    case 'tuple':
    case 'list':
    case 'set':
    case 'dict':
      return node.type;
    case 'comprehension':
      return node.kind;
    case 'formatted-string':
      return 'str';
    case 'lambda':
      return 'function';
    case 'ellipsis':
      return 'ellipsis';
    default:
      return null;
  }
}

function identityOfLiterals({ first, rest }: Compare): string[] {
  const warnings: string[] = [];
  let left = first;
  for (const { operator, operand } of rest) {
    const literal = [left, operand].find(isComparedByValue);
    if (literal !== undefined && (operator === 'is' || operator === 'is not')) {
      const better = operator === 'is' ? '==' : '!=';
      warnings.push(`"${operator}" with '${typeOfLiteral(literal)}' literal. Did you mean "${better}"?`);
    }
    left = operand;
  }
  return warnings;
}

function isComparedByValue(node: Expression): boolean {
  return node.type === 'constant' && node.value !== null && typeof node.value !== 'boolean';
}

function calledLiteral({ callee }: Call): string[] {
  const type = callee.type === 'lambda' || callee.type === 'ellipsis' ? null : typeOfLiteral(callee);
  return type === null ? [] : [`'${type}' object is not callable; perhaps you missed a comma?`];
}

const indexed = ['str', 'tuple', 'list'];
const subscriptable = [...indexed, 'dict'];

function subscriptedLiteral({ object, index }: Subscript): string[] {
  const type = typeOfLiteral(object);
  if (type === null) return [];
  if (!subscriptable.includes(type))
    return [`'${type}' object is not subscriptable; perhaps you missed a comma?`];
  const by = index.type === 'slice' ? null : typeOfLiteral(index);
  if (!indexed.includes(type) || by === null || by === 'int' || by === 'bool') return [];
  return [`${type} indices must be integers or slices, not ${by}; perhaps you missed a comma?`];
}

/** A jump out of a `finally` swallows the exception that led there. */
function jumpsOutOfFinally({ cleanup }: Try): string[] {
  return cleanup === null ? [] : jumps(cleanup, ['return', 'break', 'continue']);
}

function jumps(block: Block, kinds: readonly string[]): string[] {
  const warnings: string[] = [];
  const enters = (node: Visited): boolean => {
    if (node.type === 'while' || node.type === 'for') {
      warnings.push(...jumps(node.body, ['return']), ...jumps(node.otherwise, kinds));
      return false;
    }
    return node.type !== 'function' && node.type !== 'class' && node.type !== 'lambda';
  };
  const visit = (node: Visited) => {
    if (kinds.includes(node.type)) warnings.push(`'${node.type}' in a 'finally' block`);
  };
  walkPart(block, visit, enters);
  return warnings;
}
