import { PythonSyntaxError } from '../errors.ts';
import type { Expression, Target } from './ast.ts';

/** What Python calls the expressions that cannot be assigned to. */
function describe(node: Expression): string {
  switch (node.type) {
    case 'constant':
      return node.value === null
        ? 'None'
        : typeof node.value === 'boolean'
          ? node.value
            ? 'True'
            : 'False'
          : 'literal';
    case 'call':
      return 'function call';
    case 'await':
      return 'await expression';
    case 'compare':
      return 'comparison';
    case 'conditional':
      return 'conditional expression';
    case 'formatted-string':
      return 'f-string expression';
    case 'lambda':
      return 'lambda';
    case 'dict':
      return 'dict literal';
    case 'set':
      return 'set display';
    case 'comprehension':
      return node.kind === 'generator' ? 'generator expression' : `${node.kind} comprehension`;
    case 'yield':
    case 'yield-from':
      return 'yield expression';
    case 'named':
      return 'named expression';
    case 'ellipsis':
      return 'ellipsis';
    default:
      return 'expression';
  }
}

/**
 * Takes an expression for what is assigned to.
 * @param bind told of every name.
 * @throws PythonSyntaxError `cannot assign to function call`
 */
export function asTarget(node: Expression, bind: (name: string) => void, verb = 'assign to'): Target {
  switch (node.type) {
    case 'name':
      bind(node.id);
      return node;
    case 'attribute':
    case 'subscript':
      return node;
    case 'starred':
      asTarget(node.value, bind, verb);
      return node;
    case 'list':
    case 'tuple': {
      for (const item of node.items) asTarget(item, bind, verb);
      if (node.items.filter(({ type }) => type === 'starred').length > 1) {
        throw new PythonSyntaxError('multiple starred expressions in assignment', node);
      }
      return node;
    }
    default:
      throw new PythonSyntaxError(`cannot ${verb} ${describe(node)}`, node);
  }
}

/** The same, of what stands left of a lone `=`, with the hint that Python gives there. */
export function asAssigned(node: Expression, bind: (name: string) => void): Target {
  if (node.type === 'starred') {
    throw new PythonSyntaxError('starred assignment target must be in a list or tuple', node);
  }
  const assignable = ['name', 'attribute', 'subscript', 'list', 'tuple'];
  if (!assignable.includes(node.type) && describe(node).search(/^(None|True|False|yield)/) < 0) {
    const hint = "here. Maybe you meant '==' instead of '='?";
    throw new PythonSyntaxError(`cannot assign to ${describe(node)} ${hint}`, node);
  }
  return asTarget(node, bind);
}
