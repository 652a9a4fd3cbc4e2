import type { Parameters } from './ast.ts';

export const noParameters: Parameters = {
  positional: [],
  positionalOnly: 0,
  rest: null,
  keywordOnly: [],
  keywords: null,
};

/** The names of all parameters, in the order of Python's local variables. */
export function parameterNames({ positional, keywordOnly, rest, keywords }: Parameters): string[] {
  const named = [...positional, ...keywordOnly].map(({ name }) => name);
  return [...named, ...[rest, keywords].filter((name) => name !== null)];
}
