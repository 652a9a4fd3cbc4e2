import { LookupError, RuntimeError, ValueError } from './errors.ts';
import { repr } from './repr.ts';
import { runningLoop } from './running-loop.ts';

/** Never changed once a context has it: copying a context shares it. */
type Bindings = ReadonlyMap<ContextVar<unknown>, unknown>;

const nothing: Bindings = new Map();

/**
 * What each context variable is bound to (`contextvars.Context`). Every task and every callback has one of its own, a
 * copy of the one that was current where it was made. Made by {@link copyContext}.
 */
export class Context {
  /** @internal */ _bindings: Bindings;
  /** @internal Code of {@link run} or of a callback is running in it. */ _isEntered = false;

  /** @internal */
  constructor(bindings: Bindings = nothing) {
    this._bindings = bindings;
  }

  /**
   * Calls a function in this context: what it sets is kept here, and nowhere else.
   * @throws RuntimeError `cannot enter context: … is already entered`; what the function throws.
   */
  run<A extends readonly unknown[], T>(callback: (...args: A) => T, ...args: A): T {
    const outer = enterContext(this);
    try {
      return callback(...args);
    } finally {
      leaveContext(outer);
    }
  }

  copy(): Context {
    return new Context(this._bindings);
  }

  /** What the variable is bound to; else `fallback`, and never the variable's own default. */
  get<T>(variable: ContextVar<T>): T | undefined;
  get<T, D>(variable: ContextVar<T>, fallback: D): T | D;
  get(variable: ContextVar<unknown>, fallback?: unknown): unknown {
    return this.has(variable) ? this._bindings.get(variable) : fallback;
  }

  /** @throws TypeError `a ContextVar key was expected, got …` */
  has(variable: ContextVar<unknown>): boolean {
    if (variable instanceof ContextVar) return this._bindings.has(variable);
    throw new TypeError(`a ContextVar key was expected, got ${repr(variable)}`);
  }

  /** How many variables are bound. */
  get size(): number {
    return this._bindings.size;
  }

  items(): [variable: ContextVar<unknown>, value: unknown][] {
    return [...this._bindings];
  }
}

/** The one of code that runs in no loop. */
const ownOfThread = new Context();
/** @internal The one that {@link Context.run} or a callback has entered; `null` in a task's step, and outside of any loop. */
export let entered: Context | null = null;
/** Whether any variable was ever bound: as long as none was, there is nothing to copy. */
let isBound = false;

/** A task's context is looked up where it is asked for and never entered: no step pays for what nobody uses. */
function currentContext(): Context {
  if (entered !== null) return entered;
  const loop = runningLoop();
  if (loop === null) return ownOfThread;
  const task = loop._currentTask;
  if (task !== null) return task.getContext();
  // A callback that was asked for while nothing was bound.
  entered = new Context();
  return entered;
}

/** @internal Makes it the current one; `null` for the running task's. @returns what {@link leaveContext} takes. */
export function enterContext(context: Context | null): Context | null {
  const outer = entered;
  if (context !== null) {
    refuseEntered(context);
    context._isEntered = true;
  }
  entered = context;
  return outer;
}

/** @internal */
export function leaveContext(outer: Context | null): void {
  if (entered !== null) entered._isEntered = false;
  entered = outer;
}

/** @internal @throws RuntimeError if code is running in it already. */
export function refuseEntered(context: Context): void {
  if (!context._isEntered && runningLoop()?._currentTask?._context !== context) return;
  throw new RuntimeError(`cannot enter context: ${repr(context)} is already entered`);
}

/** @internal A copy of the current context for a task or a callback that is made now; `null` while nothing is bound. */
export function inheritContext(): Context | null {
  if (!isBound) return null;
  let context = entered;
  if (context === null) {
    const loop = runningLoop();
    context = loop === null ? ownOfThread : (loop._currentTask?._context ?? null);
  }
  return context === null || context._bindings.size === 0 ? null : context.copy();
}

/** A copy of the current context (`contextvars.copy_context`). */
export function copyContext(): Context {
  return inheritContext() ?? new Context();
}

/**
 * A variable with a value of its own in each task (`contextvars.ContextVar`). What a task sets, the tasks that it makes
 * afterwards start from, and no other task sees.
 *
 *     const request = new ContextVar<string>('request', { default: 'none' });
 *     const token = request.set('42');
 *     request.reset(token);
 */
export class ContextVar<T> {
  readonly name: string;
  private readonly fallback: readonly [] | readonly [T];

  /** @throws TypeError `context variable name must be a str` */
  constructor(name: string, options: { default?: T } = {}) {
    if (typeof name !== 'string') throw new TypeError('context variable name must be a str');
    this.name = name;
    this.fallback = 'default' in options ? [options.default as T] : [];
  }

  /** Its value in the current context; else `fallback`; else its default. @throws LookupError if there is none. */
  get(): T;
  get<D>(fallback: D): T | D;
  get<D>(...fallback: [] | [D]): T | D {
    const bindings = currentContext()._bindings;
    if (bindings.has(this)) return bindings.get(this) as T;
    const [otherwise] = [...fallback, ...this.fallback];
    if (fallback.length + this.fallback.length === 0) throw new LookupError(this);
    return otherwise as T | D;
  }

  /** Binds it in the current context. @returns what {@link reset} takes to undo it. */
  set(value: T): Token<T> {
    const context = currentContext();
    const old = context._bindings.has(this) ? (context._bindings.get(this) as T) : Token.MISSING;
    context._bindings = new Map(context._bindings).set(this, value);
    isBound = true;
    return new Token(this, old, context);
  }

  /** Gives it back the value from before a {@link set}. @throws RuntimeError the second time; ValueError elsewhere. */
  reset(token: Token<T>): void {
    if (!(token instanceof Token)) throw new TypeError(`expected an instance of Token, got ${repr(token)}`);
    if (token._isUsed) throw new RuntimeError(`${token} has already been used once`);
    if (token.var !== this) throw new ValueError(`${token} was created by a different ContextVar`);
    const context = currentContext();
    if (token._context !== context) throw new ValueError(`${token} was created in a different Context`);
    token._isUsed = true;
    const bindings = new Map(context._bindings);
    if (token.oldValue === Token.MISSING) bindings.delete(this);
    else bindings.set(this, token.oldValue);
    context._bindings = bindings;
  }

  toString(): string {
    return `<ContextVar name=${repr(this.name)}${this.fallback.map((value) => ` default=${repr(value)}`).join('')}>`;
  }
}

/** What `ContextVar.set` gives (`contextvars.Token`). As in Python 3.14, it can end a block: `using _ = v.set(1)`. */
export class Token<T> {
  /** The {@link oldValue} of a variable that was not bound. */
  static readonly MISSING: unique symbol = Symbol('<Token.MISSING>');
  readonly var: ContextVar<T>;
  readonly oldValue: T | typeof Token.MISSING;
  /** @internal */ readonly _context: Context;
  /** @internal */ _isUsed = false;

  /** @internal */
  constructor(variable: ContextVar<T>, oldValue: T | typeof Token.MISSING, context: Context) {
    this.var = variable;
    this.oldValue = oldValue;
    this._context = context;
  }

  [Symbol.dispose](): void {
    this.var.reset(this);
  }

  toString(): string {
    return `<Token ${this._isUsed ? 'used ' : ''}var=${this.var}>`;
  }
}
