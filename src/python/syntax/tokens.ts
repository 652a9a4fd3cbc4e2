import type { Place, PythonSyntaxError } from '../errors.ts';

/**
 * The words and signs of a program. The end of a line, and indentation, are tokens too, as Python has them; and so is
 * an error, at which the text could be read no further: what is wrong before it comes first.
 */
export type Token = Place &
  (
    | { readonly kind: 'name' | 'keyword' | 'operator'; readonly text: string }
    | { readonly kind: 'newline' | 'indent' | 'dedent' | 'end'; readonly text: string }
    | { readonly kind: 'error'; readonly text: string; readonly error: PythonSyntaxError }
    | { readonly kind: 'number'; readonly text: string; readonly value: bigint | number }
    | { readonly kind: 'string'; readonly text: string; readonly value: string }
    | { readonly kind: 'format'; readonly text: string; readonly parts: readonly FormatTokenPart[] }
  );

/** A piece of an f-string: literal text, or a field whose expression is yet to be parsed. */
export type FormatTokenPart = string | FormatField;

export interface FormatField extends Place {
  readonly tokens: readonly Token[];
  /** The text of `{value=}` up to and including the `=`; empty without one. */
  readonly label: string;
  readonly conversion: 'r' | 's' | 'a' | null;
  readonly spec: readonly FormatTokenPart[] | null;
}

export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Longest first, so that the first that fits is the right one. */
export const operators: readonly string[] = (
  '**= //= >>= <<= ... -> := == != <= >= ** // << >> += -= *= /= %= &= |= ^= @= ' +
  '+ - * / % @ & | ^ ~ < > ( ) [ ] { } , : . ; = !'
).split(' ');
