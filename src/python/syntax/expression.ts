import type { Node } from './node.ts';
import type { Scope } from './scope.ts';
import type { FunctionDefinition } from './statement.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '&' | '|' | '^' | '<<' | '>>';
export type UnaryOperator = '-' | '+' | '~';
export type Comparison = '<' | '>' | '<=' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not';

/** A literal: None, a bool, an int (bigint), a float (number), a str. */
export interface Constant extends Node<'constant'> {
  readonly value: null | boolean | bigint | number | string;
}

/** `...` */
export interface EllipsisLiteral extends Node<'ellipsis'> {}

export interface FormattedString extends Node<'formatted-string'> {
  readonly parts: readonly FormatPart[];
}

/** Literal text, or a replacement field `{value!r:spec}`. */
export type FormatPart = string | Replacement;

export interface Replacement {
  readonly value: Expression;
  /** The text of `{value=}` up to and including the `=`. */
  readonly label: string;
  readonly conversion: 'r' | 's' | 'a' | null;
  readonly spec: readonly FormatPart[] | null;
}

export interface Name extends Node<'name'> {
  readonly id: string;
}

export interface Attribute extends Node<'attribute'> {
  readonly object: Expression;
  readonly name: string;
}

export interface Subscript extends Node<'subscript'> {
  readonly object: Expression;
  readonly index: Expression;
}

export interface Slice extends Node<'slice'> {
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

export interface Argument {
  readonly value: Expression;
  /** `name=value`, `*value`, `**value`; a plain argument has `null`. */
  readonly keyword: string | '*' | '**' | null;
}

export interface Call extends Node<'call'> {
  readonly callee: Expression;
  readonly args: readonly Argument[];
}

export interface Unary extends Node<'unary'> {
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface Not extends Node<'not'> {
  readonly operand: Expression;
}

export interface Binary extends Node<'binary'> {
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `and`, `or` */
export interface Logical extends Node<'logical'> {
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

/** `a < b <= c` */
export interface Compare extends Node<'compare'> {
  readonly first: Expression;
  readonly rest: readonly { readonly operator: Comparison; readonly operand: Expression }[];
}

export interface Conditional extends Node<'conditional'> {
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Lambda extends Node<'lambda'> {
  readonly definition: FunctionDefinition;
}

export interface Sequence extends Node<'list' | 'tuple' | 'set'> {
  readonly items: readonly Expression[];
}

/** `{key: value, **mapping}`; a mapping that is unpacked has no key. */
export interface DictDisplay extends Node<'dict'> {
  readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
}

export interface Starred extends Node<'starred'> {
  readonly value: Expression;
}

export interface Comprehension extends Node<'comprehension'> {
  readonly kind: 'list' | 'set' | 'dict' | 'generator';
  /** The element; of a dict, the key. */
  readonly element: Expression;
  readonly value: Expression | null;
  readonly clauses: readonly Clause[];
  /** Its own names: the targets of its `for`s. */
  readonly scope: Scope;
  /** As a generator it has a name: `main.<locals>.<genexpr>`. */
  readonly qualifiedName: string;
  /** It awaits: if a generator, it is an asynchronous one. */
  readonly isAsync: boolean;
}

/** `for target in source if …` */
export interface Clause {
  readonly isAsync: boolean;
  readonly target: Target;
  readonly source: Expression;
  readonly conditions: readonly Expression[];
}

export interface Await extends Node<'await'> {
  readonly value: Expression;
}

export interface Yield extends Node<'yield'> {
  readonly value: Expression | null;
}

export interface YieldFrom extends Node<'yield-from'> {
  readonly value: Expression;
}

export interface NamedExpression extends Node<'named'> {
  readonly target: Name;
  readonly value: Expression;
}

export type Expression =
  | Constant
  | EllipsisLiteral
  | FormattedString
  | Name
  | Attribute
  | Subscript
  | Slice
  | Call
  | Unary
  | Not
  | Binary
  | Logical
  | Compare
  | Conditional
  | Lambda
  | Sequence
  | DictDisplay
  | Starred
  | Comprehension
  | Await
  | Yield
  | YieldFrom
  | NamedExpression;

/** What can stand left of `=`: the parser has checked it. */
export type Target = Name | Attribute | Subscript | Sequence | Starred;
