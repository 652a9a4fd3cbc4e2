import type { Suspension } from '../../asyncio/index.ts';
import { type Accepted, type Arguments, bind, type Signature } from './arguments.ts';
import type { Value } from './value.ts';

/** What running code can hand up: a wait, to its task; an item, to whoever iterates; a loop to be run. */
export type Signal = Suspension | Yielded | RunRequest;

/** Running code. */
export type Evaluation<T> = Generator<Signal, T, Value>;

/** An item of a generator, on its way out. */
export class Yielded {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** `asyncio.run`, called from plain code: whoever runs the program runs the coroutine, and gives its result back. */
export class RunRequest {
  readonly main: object;

  constructor(main: object) {
    this.main = main;
  }
}

export interface BuiltinOptions {
  readonly accepts?: Builtin['accepts'];
  readonly name?: string;
  readonly isPython?: boolean;
}

/** A function built into the small Python. */
export class Builtin {
  readonly signature: Signature;
  /** Of a method: whether it can be called on this. */
  readonly accepts: ((self: Value) => void) | null;
  /** Its `__name__`. */
  readonly name: string;
  /** It is Python in CPython. */
  readonly isPython: boolean;
  private readonly body: (...args: (Value | undefined)[]) => Value | undefined;

  constructor(
    signature: Signature,
    body: Native,
    { accepts = null, name, isPython = false }: BuiltinOptions = {},
  ) {
    this.signature = signature;
    this.name = name ?? signature.name;
    this.isPython = isPython;
    this.body = body as Builtin['body'];
    this.accepts = accepts;
  }

  call(args: Arguments): Value {
    const { positional, rest, keywordOnly, keywords } = bind(this.signature, args);
    this.accepts?.(positional[0] ?? null);
    const values: (Value | undefined)[] = [...positional];
    if (this.signature.rest !== null) values.push(rest);
    values.push(...keywordOnly);
    if (this.signature.keywords !== null) values.push(keywords);
    return this.body(...values) ?? null;
  }
}

/** The body of a built-in: gets the parameters in the order of its signature, `undefined` for those not given. */
export type Native = (...args: never[]) => Value | undefined | void;

/** A built-in that goes on in the running code, as `asyncio.run` does. */
export class RunningBuiltin {
  readonly signature: Signature;
  private readonly body: (...args: (Value | undefined)[]) => Evaluation<Value>;

  constructor(signature: Signature, body: (...args: never[]) => Evaluation<Value>) {
    this.signature = signature;
    this.body = body as RunningBuiltin['body'];
  }

  call(args: Arguments): Evaluation<Value> {
    const { positional, keywordOnly } = bind(this.signature, args);
    return this.body(...positional, ...keywordOnly);
  }
}

/** A function that the program defines. */
export class FunctionValue {
  /** For messages, and for `__qualname__`. */
  qualifiedName: string;
  name: string;
  readonly isCoroutineFunction: boolean;
  readonly line: number;
  readonly doc: string | null;
  readonly attributes = new Map<string, Value>();
  private readonly start: (args: Arguments) => Evaluation<Value>;

  constructor(about: AboutFunction, start: (args: Arguments) => Evaluation<Value>) {
    this.name = about.name;
    this.qualifiedName = about.qualifiedName;
    this.isCoroutineFunction = about.isCoroutineFunction;
    this.line = about.line;
    this.doc = about.doc;
    this.start = start;
  }

  call(args: Arguments): Evaluation<Value> {
    return this.start(args);
  }
}

export interface AboutFunction {
  readonly name: string;
  readonly qualifiedName: string;
  readonly isCoroutineFunction: boolean;
  readonly line: number;
  readonly doc: string | null;
}

/** A function with its first argument: `queue.put`. */
export class BoundMethod {
  readonly self: Value;
  readonly function: Value;

  constructor(self: Value, fn: Value) {
    this.self = self;
    this.function = fn;
  }
}

/** A built-in of this signature: `sleep(delay, result=None)`, `sum(iterable, /, start=0)`, `wait(fs, *, timeout?)`. */
export function builtin(signature: string, body: Native, isPython = false): Builtin {
  return new Builtin(parseSignature(signature), body, { isPython });
}

/**
 * Reads a signature as Python writes it; besides `name=default`, `name?` is a parameter that may be left out and
 * is then `undefined`.
 */
export function parseSignature(text: string): Signature {
  const [, name, list] = /^([\w.<>]+)\((.*)\)$/.exec(text) as unknown as [string, string, string];
  const positional: Accepted[] = [];
  const keywordOnly: Accepted[] = [];
  let positionalOnly = 0;
  let rest: string | null = null;
  let keywords: string | null = null;
  let afterStar = false;
  for (const part of list.split(', ').filter((each) => each !== '')) {
    if (part === '/') positionalOnly = positional.length;
    else if (part.startsWith('**')) keywords = part.slice(2);
    else if (part.startsWith('*')) {
      afterStar = true;
      rest = part.slice(1) || null;
    } else (afterStar ? keywordOnly : positional).push(accepted(part));
  }
  return { name, positional, positionalOnly, rest, keywordOnly, keywords };
}

const constants = new Map<string, Value>([
  ['None', null],
  ['True', true],
  ['False', false],
  ['0', 0n],
  ['1', 1n],
]);

function accepted(part: string): Accepted {
  if (part.endsWith('?')) return { name: part.slice(0, -1), isRequired: false, default: undefined };
  const [name, value] = part.split('=') as [string, string | undefined];
  if (value === undefined) return { name, isRequired: true, default: undefined };
  const fallback = constants.get(value);
  if (fallback === undefined) throw new Error(`no default ${value} is known`);
  return { name, isRequired: false, default: fallback };
}
