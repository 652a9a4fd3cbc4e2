import { hint } from '../text/suggestions.ts';
import type { Value } from './value.ts';

/** What a call is given. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

const noKeywords: ReadonlyMap<string, Value> = new Map();

/** The arguments of a call without keywords. */
export function positional(...values: readonly Value[]): Arguments {
  return { positional: values, keywords: noKeywords };
}

/** What a callable accepts, with its defaults evaluated. */
export interface Signature {
  /** As messages name it: `main.<locals>.worker`. */
  readonly name: string;
  readonly positional: readonly Accepted[];
  readonly positionalOnly: number;
  readonly rest: string | null;
  readonly keywordOnly: readonly Accepted[];
  readonly keywords: string | null;
  /** Of a function that CPython has in C, which words its refusals differently: how many of its arguments count. */
  readonly inC?: { readonly label: string; readonly isMethod: boolean };
}

export interface Accepted {
  readonly name: string;
  readonly isRequired: boolean;
  /** What stands in when it is not given; `undefined` lets the function see that it was not. */
  readonly default: Value | undefined;
}

/** What each parameter got; `rest` and `keywords` as they came. */
export interface Bound {
  readonly positional: (Value | undefined)[];
  readonly rest: readonly Value[];
  readonly keywordOnly: (Value | undefined)[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** Gives the arguments of a call to the parameters. @throws TypeError in Python's words */
export function bind(signature: Signature, args: Arguments): Bound {
  const { positional, keywordOnly } = signature;
  const count = positional.length;
  if (signature.inC !== undefined) checkCount(signature, signature.inC, args);
  const given = new Map<string, Value>();
  for (let i = 0; i < Math.min(count, args.positional.length); i++) {
    given.set((positional[i] as Accepted).name, args.positional[i] as Value);
  }
  const keywords = bindKeywords(signature, args, given);
  if (args.positional.length > count && signature.rest === null) failTooMany(signature, args, given);
  failMissing(signature, positional, 'positional', given);
  failMissing(signature, keywordOnly, 'keyword-only', given);
  const value = ({ name, default: fallback }: Accepted) =>
    given.get(name) ?? (given.has(name) ? null : fallback);
  return {
    positional: positional.map(value),
    rest: args.positional.slice(count),
    keywordOnly: keywordOnly.map(value),
    keywords,
  };
}

/** The refusals of functions in C that take their arguments by position only. */
function checkCount(
  { name, positional, rest }: Signature,
  { label, isMethod }: { label: string; isMethod: boolean },
  args: Arguments,
): void {
  if (args.keywords.size > 0) throw new TypeError(`${label}() takes no keyword arguments`);
  const self = isMethod ? 1 : 0;
  const most = positional.length - self;
  const least = positional.filter(({ isRequired }) => isRequired).length - self;
  const got = args.positional.length - self;
  if (got >= least && (got <= most || rest !== null)) return;
  if (most === 0) throw new TypeError(`${label}() takes no arguments (${got} given)`);
  if (least === 1 && most === 1) throw new TypeError(`${label}() takes exactly one argument (${got} given)`);
  const bound = least === most ? '' : got < least ? 'at least ' : 'at most ';
  const count = got < least ? least : most;
  throw new TypeError(`${name} expected ${bound}${count} argument${count === 1 ? '' : 's'}, got ${got}`);
}

function bindKeywords(signature: Signature, args: Arguments, given: Map<string, Value>): Map<string, Value> {
  const extra = new Map<string, Value>();
  const byName = [...signature.positional.slice(signature.positionalOnly), ...signature.keywordOnly];
  for (const [name, value] of args.keywords) {
    if (byName.some((parameter) => parameter.name === name)) {
      if (given.has(name))
        throw new TypeError(`${signature.name}() got multiple values for argument '${name}'`);
      given.set(name, value);
    } else if (signature.keywords !== null) {
      extra.set(name, value);
    } else {
      failUnexpected(signature, name);
    }
  }
  return extra;
}

function failUnexpected(signature: Signature, name: string): never {
  if (signature.positional.slice(0, signature.positionalOnly).some((parameter) => parameter.name === name)) {
    throw new TypeError(
      `${signature.name}() got some positional-only arguments passed as keyword arguments: '${name}'`,
    );
  }
  const names = [...signature.positional.slice(signature.positionalOnly), ...signature.keywordOnly];
  const guess = hint(
    name,
    names.map((parameter) => parameter.name),
  );
  throw new TypeError(`${signature.name}() got an unexpected keyword argument '${name}'${guess}`);
}

function failTooMany(signature: Signature, args: Arguments, given: ReadonlyMap<string, Value>): never {
  const most = signature.positional.length;
  const least = signature.positional.filter(({ isRequired }) => isRequired).length;
  const takes = least === most ? `${most}` : `from ${least} to ${most}`;
  const plural = most === 1 && least === most ? '' : 's';
  const count = args.positional.length;
  const byKeyword = signature.keywordOnly.filter(({ name }) => given.has(name)).length;
  const were =
    byKeyword === 0
      ? `${count} ${count === 1 ? 'was' : 'were'} given`
      : `${count} positional argument${count === 1 ? '' : 's'} (and ${byKeyword} keyword-only argument${byKeyword === 1 ? '' : 's'}) were given`;
  throw new TypeError(`${signature.name}() takes ${takes} positional argument${plural} but ${were}`);
}

function failMissing(
  signature: Signature,
  parameters: readonly Accepted[],
  kind: 'positional' | 'keyword-only',
  given: ReadonlyMap<string, Value>,
): void {
  const missing = parameters.filter(({ name, isRequired }) => isRequired && !given.has(name));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => `'${name}'`);
  const plural = names.length === 1 ? '' : 's';
  throw new TypeError(
    `${signature.name}() missing ${names.length} required ${kind} argument${plural}: ${enumerated(names)}`,
  );
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'` */
function enumerated(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
