import { builtinNames } from '../syntax/python-names.ts';
import type { Scope } from '../syntax/scope.ts';
import { suggestAmong } from '../text/suggestions.ts';
import type { Class } from '../values/class.ts';
import { pythonError } from '../values/exceptions.ts';
import type { Value } from '../values/value.ts';

/** Filled with the class once its body has run. */
export interface ClassCell {
  class: Class | null;
}

/** The names of one call, class body, comprehension or module, and what they stand for. */
export class Environment {
  readonly values = new Map<string, Value>();
  readonly scope: Scope;
  /** Where names are looked up that are not its own; a module has none. */
  readonly parent: Environment | null;
  /** Of a method's call, and of a class body: the class, for `super()`. */
  readonly classCell: ClassCell | null;

  constructor(scope: Scope, parent: Environment | null, classCell: ClassCell | null = null) {
    this.scope = scope;
    this.parent = parent;
    this.classCell = classCell;
  }

  /** The module's. */
  get globals(): Environment {
    let env: Environment = this;
    while (env.parent !== null) env = env.parent;
    return env;
  }

  /** Where functions that are defined here look for names: the names of a class body are not seen from its methods. */
  get closure(): Environment {
    return this.scope.kind === 'class' && this.parent !== null ? this.parent.closure : this;
  }

  /** The value of a name. @throws NameError, UnboundLocalError */
  get(name: string, builtins: ReadonlyMap<string, Value>): Value {
    for (let env: Environment | null = this; env !== null; env = env.parent) {
      if (env.parent === null || env.scope.globals.has(name)) break;
      const value = env.values.get(name);
      if (value !== undefined) return value;
      if (env.scope.kind !== 'class' && env.scope.locals.has(name)) throw unbound(name, env === this);
    }
    const value = this.globals.values.get(name) ?? builtins.get(name);
    if (value === undefined && !this.globals.values.has(name) && !builtins.has(name)) {
      throw this.undefined(name);
    }
    return value ?? null;
  }

  private undefined(name: string): Error {
    const error = pythonError('NameError', `name '${name}' is not defined`);
    suggestAmong(error, name, () => [
      ...this.values.keys(),
      ...this.globals.values.keys(),
      ...builtinNames,
      'None',
      'True',
      'False',
    ]);
    return error;
  }

  set(name: string, value: Value): void {
    this.home(name).values.set(name, value);
  }

  delete(name: string): void {
    const home = this.home(name);
    if (home.values.delete(name)) return;
    if (home.parent === null) throw pythonError('NameError', `name '${name}' is not defined`);
    throw unbound(name, home === this);
  }

  /** Where an assignment to the name goes. */
  private home(name: string): Environment {
    let env: Environment = this;
    // `:=` in a comprehension assigns outside of it.
    while (env.scope.kind === 'comprehension' && !env.scope.locals.has(name)) env = env.parent as Environment;
    if (env.scope.globals.has(name)) return env.globals;
    if (!env.scope.nonlocals.has(name)) return env;
    let outer = env.parent as Environment;
    while (!(outer.scope.isFunction && outer.scope.locals.has(name))) outer = outer.parent as Environment;
    return outer;
  }
}

function unbound(name: string, isOwn: boolean): Error {
  if (isOwn) {
    const message = `cannot access local variable '${name}' where it is not associated with a value`;
    return pythonError('UnboundLocalError', message);
  }
  return pythonError(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}
