import type { Place } from '../errors.ts';
import type { Attribute, BinaryOperator, Expression, Name, Subscript, Target } from './expression.ts';
import type { Node } from './node.ts';
import type { Scope } from './scope.ts';

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
