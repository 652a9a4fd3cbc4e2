import prism, { type Token, type TokenStream } from 'prismjs';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-typescript.js';
import type { Paint } from '../text/colours.ts';
import { sanitizeLines } from '../text/sanitize.ts';
import type { Theme } from '../text/theme.ts';

export type Language = 'python' | 'typescript';

// prism colours it as a keyword, which it was in Python 2.
prism.languages.insertBefore('python', 'keyword', { call: /\bprint\b/ });

/** The colours of prism's kinds of tokens; `plain` for one that does not take the colour of the token around it. */
const COLOURS = {
  keyword: 'magenta',
  boolean: 'yellow',
  number: 'yellow',
  string: 'green',
  regex: 'green',
  comment: 'dim',
  decorator: 'cyan',
  function: 'blue',
  'class-name': 'blue',
  interpolation: 'plain',
} as const;

export type CodeColour = (typeof COLOURS)[keyof typeof COLOURS];

/** The lines of a program, sanitized and in colour. No colour reaches over the end of a line. */
export function highlight(code: string, language: Language, theme: Theme): string[] {
  const lines = sanitizeLines(code);
  if (theme.colour.level === 0) return lines;
  const { magenta, yellow, green, dim, cyan, blue } = theme.colour;
  return paintCode(lines, language, { magenta, yellow, green, dim, cyan, blue, plain: (text) => text });
}

/** @param paints are given pieces of several lines, too. */
export function paintCode(
  lines: readonly string[],
  language: Language,
  paints: Readonly<Record<CodeColour, Paint>>,
): string[] {
  const grammar = prism.languages[language];
  const text = lines.join('\n');
  const tokens = grammar === undefined ? text : prism.tokenize(text, grammar);
  return paintTokens(tokens, paints.plain, paints).split('\n');
}

/** A token without a colour has that of the token around it. */
function paintTokens(tokens: TokenStream, outer: Paint, paints: Readonly<Record<CodeColour, Paint>>): string {
  if (typeof tokens === 'string') return outer(tokens);
  if (Array.isArray(tokens)) return tokens.map((token) => paintTokens(token, outer, paints)).join('');
  const colour = colourOf(tokens);
  return paintTokens(tokens.content, colour === undefined ? outer : paints[colour], paints);
}

function colourOf({ type, alias }: Token): CodeColour | undefined {
  const kinds: Readonly<Record<string, CodeColour>> = COLOURS;
  return [type, alias].flat().flatMap((kind) => kinds[kind] ?? [])[0];
}
