import { type Place, PythonSyntaxError } from '../errors.ts';

export type ScopeKind = 'module' | 'class' | 'function' | 'async function' | 'lambda' | 'comprehension';

/** The names of one function, class, comprehension or module; filled while it is parsed. */
export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  /** The names that belong to it. */
  readonly locals = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** It contains a `yield`, and so makes generators. */
  isGenerator = false;
  /** Its first `return` with a value, which an asynchronous generator may not have. */
  returnsValueAt: Place | null = null;
  private readonly nonlocalPlaces = new Map<string, Place>();
  private readonly used = new Map<string, 'used' | 'assigned to'>();

  constructor(kind: ScopeKind, parent: Scope | null = null) {
    this.kind = kind;
    this.parent = parent;
  }

  /** A function of any kind: where `return` and `yield` may stand. */
  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'async function' || this.kind === 'lambda';
  }

  /** Notes that the name is read. */
  use(name: string): void {
    if (!this.used.has(name)) this.used.set(name, 'used');
  }

  /** Notes that the name is assigned to, which makes it local unless it was declared otherwise. */
  bind(name: string): void {
    this.used.set(name, 'assigned to');
    if (!this.globals.has(name) && !this.nonlocals.has(name)) this.locals.add(name);
  }

  declareGlobal(name: string, place: Place): void {
    this.checkUnused(name, 'global', place);
    this.globals.add(name);
  }

  declareNonlocal(name: string, place: Place): void {
    if (this.kind === 'module')
      throw new PythonSyntaxError('nonlocal declaration not allowed at module level', place);
    this.checkUnused(name, 'nonlocal', place);
    this.nonlocals.add(name);
    this.nonlocalPlaces.set(name, place);
  }

  /** Once the functions around it are complete: every nonlocal name has to be local to one of them. */
  checkNonlocals(): void {
    for (const [name, place] of this.nonlocalPlaces) {
      let outer = this.parent;
      while (outer !== null && !(outer.isFunction && outer.locals.has(name))) outer = outer.parent;
      if (outer === null) throw new PythonSyntaxError(`no binding for nonlocal '${name}' found`, place);
    }
  }

  private checkUnused(name: string, declaration: 'global' | 'nonlocal', place: Place): void {
    if (this.locals.has(name) && !this.used.has(name)) {
      throw new PythonSyntaxError(`name '${name}' is parameter and ${declaration}`, place);
    }
    const use = this.used.get(name);
    if (use === undefined) return;
    throw new PythonSyntaxError(
      use === 'used'
        ? `name '${name}' is used prior to ${declaration} declaration`
        : `name '${name}' is assigned to before ${declaration} declaration`,
      place,
    );
  }
}
