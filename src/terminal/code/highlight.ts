import prism, { type Token, type TokenStream } from 'prismjs';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-typescript.js';
import { sanitizeLines } from '../text/sanitize.ts';
import type { Paint, Theme } from '../text/theme.ts';

/** The languages that listings are in. */
export type Language = 'python' | 'typescript';

// The grammar has it from Python 2, where it was a keyword.
prism.languages.insertBefore('python', 'keyword', { call: /\bprint\b/ });

/** The lines of a program in colour, fit to be shown. Each can stand alone. */
export function highlight(code: string, language: Language, theme: Theme): string[] {
  const lines = sanitizeLines(code);
  const grammar = prism.languages[language];
  if (theme.colour.level === 0 || grammar === undefined) return lines;
  return painted(prism.tokenize(lines.join('\n'), grammar), plain, palette(theme)).split('\n');
}

/** What has no colour of its own has that of what it is part of. */
function painted(tokens: TokenStream, outer: Paint, paints: ReadonlyMap<string, Paint>): string {
  if (typeof tokens === 'string') return outer(tokens);
  if (Array.isArray(tokens)) return tokens.map((token) => painted(token, outer, paints)).join('');
  return painted(tokens.content, paintOf(tokens, paints) ?? outer, paints);
}

/** A few quiet colours: what a thing is made of need not shout. */
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
