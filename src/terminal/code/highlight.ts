import prism, { type Token, type TokenStream } from 'prismjs';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-typescript.js';
import { sanitizeLines } from '../text/sanitize.ts';
import type { Paint, Theme } from '../text/theme.ts';

export type Language = 'python' | 'typescript';

// prism colours it as a keyword, which it was in Python 2.
prism.languages.insertBefore('python', 'keyword', { call: /\bprint\b/ });

/** The lines of a program, sanitized and in colour. No colour reaches over the end of a line. */
export function highlight(code: string, language: Language, theme: Theme): string[] {
  const lines = sanitizeLines(code);
  const grammar = prism.languages[language];
  if (theme.colour.level === 0 || grammar === undefined) return lines;
  return paintTokens(prism.tokenize(lines.join('\n'), grammar), plain, palette(theme)).split('\n');
}

/** A token without a colour has that of the token around it. */
function paintTokens(tokens: TokenStream, outer: Paint, paints: ReadonlyMap<string, Paint>): string {
  if (typeof tokens === 'string') return outer(tokens);
  if (Array.isArray(tokens)) return tokens.map((token) => paintTokens(token, outer, paints)).join('');
  return paintTokens(tokens.content, paintOf(tokens, paints) ?? outer, paints);
}

function palette({ colour }: Theme): ReadonlyMap<string, Paint> {
  return new Map<string, Paint>([
    ['keyword', colour.magenta],
    ['boolean', colour.yellow],
    ['number', colour.yellow],
    ['string', colour.green],
    ['regex', colour.green],
    ['comment', colour.dim],
    ['decorator', colour.cyan],
    ['function', colour.blue],
    ['class-name', colour.blue],
    ['interpolation', plain],
  ]);
}

function paintOf({ type, alias }: Token, paints: ReadonlyMap<string, Paint>): Paint | undefined {
  return [type, alias].flat().flatMap((kind) => paints.get(kind) ?? [])[0];
}

function plain(text: string): string {
  return text;
}
