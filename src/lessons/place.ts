/** A path in a JSON value: keys of objects, indices of arrays. */
export type Path = readonly PropertyKey[];

/** A place in a text, counted from 1; a column is one UTF-16 unit. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The start of a file stands for an unknown place. */
export const BEGINNING: Place = { line: 1, column: 1 };
