import { unsupported } from '../limits.ts';
import type { ClassStatement } from '../syntax/ast.ts';
import type { Evaluation } from '../values/callable.ts';
import { Class, objectClass } from '../values/class.ts';
import { exceptionClass } from '../values/exceptions.ts';
import { type ClassCell, Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { Frame } from './frame.ts';
import { docOf } from './functions.ts';
import { runBlock } from './statements.ts';

/** Runs the body of a class statement, and makes a class of the names it leaves. */
export function* makeClass(frame: Frame, node: ClassStatement): Evaluation<Class> {
  const bases: Class[] = [];
  for (const base of node.bases) bases.push(checkBase(yield* evaluate(frame, base)));
  const { name, qualifiedName } = node;
  const cell: ClassCell = { class: null };
  const env = new Environment(node.scope, frame.env.closure, cell);
  yield* runBlock(new Frame(frame.machine, env, node), node.body);
  frame.resume();
  const cls = new Class(name, {
    module: '__main__',
    qualifiedName,
    bases: bases.length === 0 ? [objectClass] : bases,
  });
  cls.attributes.set('__doc__', docOf(node.body));
  for (const [attribute, value] of env.values) cls.attributes.set(attribute, value);
  cell.class = cls;
  return cls;
}

function checkBase(base: unknown): Class {
  if (!(base instanceof Class)) return unsupported('a base class that is no class');
  if (base === objectClass || base.module === '__main__') return base;
  if (base.isSubclassOf(exceptionClass('BaseException'))) return base;
  return unsupported(`a subclass of ${base.module === 'builtins' ? '' : `${base.module}.`}${base.name}`);
}
