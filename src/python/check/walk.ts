import type { Expression, Module, Statement } from '../syntax/ast.ts';
import { Scope } from '../syntax/scope.ts';

/** What can be met on a walk: nodes, and the parts of nodes that have no type of their own. */
export type Visited = Expression | Statement;

/** Visits all nodes of a program, in the order of its text. */
export function walk(module: Module, visit: (node: Visited) => void): void {
  walkPart(module.body, visit);
}

/** Visits a node's own parts, all the way down. */
export function walkPart(
  part: unknown,
  visit: (node: Visited) => void,
  enters = (_node: Visited) => true,
): void {
  if (typeof part !== 'object' || part === null || part instanceof Scope) return;
  if (Array.isArray(part)) {
    for (const each of part) walkPart(each, visit, enters);
    return;
  }
  if (isNode(part)) {
    visit(part);
    if (!enters(part)) return;
  }
  for (const each of Object.values(part)) walkPart(each, visit, enters);
}

function isNode(part: object): part is Visited {
  return 'type' in part && typeof part.type === 'string' && 'line' in part;
}
