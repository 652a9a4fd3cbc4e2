/** The syntax of the small Python: what the parser makes of a program's text, and what is then run. */

import type { Place } from '../errors.ts';
import type { Scope } from './scope.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '&' | '|' | '^' | '<<' | '>>';
export type UnaryOperator = '-' | '+' | '~';
export type Comparison = '<' | '>' | '<=' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not';

interface Node<T extends string> extends Place {
  readonly type: T;
}

// --- Expressions -----------------------------------------------------------------------------------------------

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

// --- Statements ------------------------------------------------------------------------------------------------

export type Block = readonly Statement[];

export interface Parameters {
  /** The positional ones; the first `positionalOnly` of them cannot be given by name. */
  readonly positional: readonly Parameter[];
  readonly positionalOnly: number;
  /** `*args` */
  readonly rest: string | null;
  readonly keywordOnly: readonly Parameter[];
  /** `**kwargs` */
  readonly keywords: string | null;
}

export interface Parameter {
  readonly name: string;
  readonly default: Expression | null;
}

/** A `def`, an `async def` or a `lambda`. */
export interface FunctionDefinition extends Place {
  readonly name: string;
  /** With the names around it: `main.<locals>.worker`. */
  readonly qualifiedName: string;
  readonly parameters: Parameters;
  readonly scope: Scope;
  readonly body: Block;
}

export interface ExpressionStatement extends Node<'expression'> {
  readonly value: Expression;
}

export interface Assign extends Node<'assign'> {
  readonly targets: readonly Target[];
  readonly value: Expression;
}

export interface AugmentedAssign extends Node<'augmented-assign'> {
  readonly target: Name | Attribute | Subscript;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

export interface Return extends Node<'return'> {
  readonly value: Expression | null;
}

export interface Raise extends Node<'raise'> {
  readonly error: Expression | null;
  /** `from cause`; `undefined` without it. */
  readonly cause: Expression | undefined;
}

export interface If extends Node<'if'> {
  readonly test: Expression;
  readonly body: Block;
  readonly otherwise: Block;
}

export interface While extends Node<'while'> {
  readonly test: Expression;
  readonly body: Block;
  readonly otherwise: Block;
}

export interface For extends Node<'for'> {
  readonly isAsync: boolean;
  readonly target: Target;
  readonly source: Expression;
  readonly body: Block;
  readonly otherwise: Block;
}

export interface Handler extends Place {
  /** `null` for a bare `except:`. */
  readonly kind: Expression | null;
  readonly name: string | null;
  readonly body: Block;
}

export interface Try extends Node<'try'> {
  readonly body: Block;
  readonly handlers: readonly Handler[];
  /** The handlers are `except*`. */
  readonly isStar: boolean;
  readonly otherwise: Block;
  readonly cleanup: Block | null;
}

export interface WithItem extends Place {
  readonly manager: Expression;
  readonly target: Target | null;
}

export interface With extends Node<'with'> {
  readonly isAsync: boolean;
  readonly items: readonly WithItem[];
  readonly body: Block;
}

export interface FunctionStatement extends Node<'function'> {
  readonly definition: FunctionDefinition;
  readonly decorators: readonly Expression[];
}

export interface ClassStatement extends Node<'class'> {
  readonly name: string;
  readonly qualifiedName: string;
  readonly bases: readonly Expression[];
  readonly decorators: readonly Expression[];
  readonly scope: Scope;
  readonly body: Block;
}

/** `import module as name` */
export interface Import extends Node<'import'> {
  readonly modules: readonly { readonly module: string; readonly name: string }[];
}

/** `from module import name as alias` */
export interface ImportFrom extends Node<'import-from'> {
  readonly module: string;
  readonly names: readonly (Place & { readonly name: string; readonly alias: string })[];
}

export interface Assert extends Node<'assert'> {
  readonly test: Expression;
  readonly message: Expression | null;
}

export interface Delete extends Node<'delete'> {
  readonly targets: readonly Target[];
}

/** `pass`, `break`, `continue`, and the declarations, which have done their work when the program is parsed. */
export interface Simple extends Node<'pass' | 'break' | 'continue'> {}

export type Statement =
  | ExpressionStatement
  | Assign
  | AugmentedAssign
  | Return
  | Raise
  | If
  | While
  | For
  | Try
  | With
  | FunctionStatement
  | ClassStatement
  | Import
  | ImportFrom
  | Assert
  | Delete
  | Simple;

/** A whole program. */
export interface Module {
  readonly scope: Scope;
  readonly body: Block;
}
