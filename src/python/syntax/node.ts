import type { Place } from '../errors.ts';

/** A piece of a program: what it is, and where it begins in the text. */
export interface Node<T extends string> extends Place {
  readonly type: T;
}
