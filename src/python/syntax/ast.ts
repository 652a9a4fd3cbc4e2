/** The syntax of the small Python: what the parser makes of a program's text, and what is then run. */

import type { Scope } from './scope.ts';
import type { Block } from './statement.ts';

export type * from './expression.ts';
export type * from './statement.ts';

/** A whole program. */
export interface Module {
  readonly scope: Scope;
  readonly body: Block;
}
