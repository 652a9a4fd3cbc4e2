import { LookupError, RuntimeError, ValueError } from './errors.ts';
import { repr } from './repr.ts';
import { runningLoop } from './running-loop.ts';

/** Immutable once a context has it, so that copying a context can share it. */
type Bindings = ReadonlyMap<ContextVar<unknown>, unknown>;

const nothing: Bindings = new Map();

/**
 * The values of context variables (`contextvars.Context`). Every task and every callback has a context of its own, a copy
 * of the current one where it was created. Made by {@link copyContext}.
 */
export class Context {
  /** @internal */ _bindings: Bindings;
  /** @internal {@link run} or a callback is running in it. */ _isEntered = false;

  /** @internal */
  constructor(bindings: Bindings = nothing) {
    this._bindings = bindings;
  }

  /**
   * Calls a function in this context; the variables it sets are set here alone.
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

  /** The variable's value in this context, or `fallback`: never the variable's own default. */
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

  get size(): number {
    return this._bindings.size;
  }

  items(): [variable: ContextVar<unknown>, value: unknown][] {
    return [...this._bindings];
  }
}

/** The current context of code outside of any loop. */
const ownOfThread = new Context();
/** @internal The context entered by {@link Context.run} or a callback; `null` in a task's step and outside of any loop. */
export let entered: Context | null = null;
/** Some variable was bound once: until then there is nothing to copy. */
let isBound = false;

/** A task's context is looked up on demand and never entered, so that a step costs nothing while no variable is used. */
function currentContext(): Context {
  if (entered !== null) return entered;
  const loop = runningLoop();
  if (loop === null) return ownOfThread;
  const task = loop._currentTask;
  if (task !== null) return task.getContext();
  // A callback scheduled while nothing was bound has no context yet.
  entered = new Context();
  return entered;
}

/** @internal Makes a context current; `null` for the running task's. @returns the outer one, for {@link leaveContext}. */
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

/** @internal @throws RuntimeError if the context is entered already. */
export function refuseEntered(context: Context): void {
  if (!context._isEntered && runningLoop()?._currentTask?._context !== context) return;
  throw new RuntimeError(`cannot enter context: ${repr(context)} is already entered`);
}

/** @internal A copy of the current context for a new task or callback; `null` while nothing is bound. */
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
 * A variable with a value of its own in each task (`contextvars.ContextVar`). A value set in a task is seen by the tasks
 * that it creates afterwards, and by no other.
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

  /** Sets the value in the current context. @returns a token with which {@link reset} restores the previous value. */
  set(value: T): Token<T> {
    const context = currentContext();
    const old = context._bindings.has(this) ? (context._bindings.get(this) as T) : Token.MISSING;
    context._bindings = new Map(context._bindings).set(this, value);
    isBound = true;
    return new Token(this, old, context);
  }

  /**
   * Restores the value from before a {@link set}.
   * @throws RuntimeError if the token was used already; ValueError if it is another variable's or context's.
   */
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

/** Restores a variable (`contextvars.Token`); as in Python 3.14 at the end of a block too: `using _ = v.set(1)`. */
export class Token<T> {
  /** The {@link oldValue} of a variable that had no value. */
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
