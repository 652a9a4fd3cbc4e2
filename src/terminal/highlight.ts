import type { Emitter } from 'highlight.js';
import core from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import { sanitizeLines } from './sanitize.ts';
import type { Paint, Theme } from './theme.ts';

/** The languages that listings are in. */
export type Language = 'python' | 'typescript';

/** A piece of code, and the kinds of thing it is part of, outermost first: `string`, `subst`. */
interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Takes what the highlighter finds as tokens; its own way is HTML. */
class Tokens implements Emitter {
  readonly found: Token[] = [];
  private readonly scopes: string[] = [];

  addText(text: string): void {
    if (text !== '') this.found.push({ text, scopes: [...this.scopes] });
  }

  startScope(name: string): void {
    this.scopes.push(name);
  }

  endScope(): void {
    this.scopes.pop();
  }

  /** The highlighter calls the same thing by two names; its types know one. */
  openNode(name: string): void {
    this.startScope(name);
  }

  closeNode(): void {
    this.endScope();
  }

  __addSublanguage(emitter: Emitter): void {
    if (emitter instanceof Tokens) this.found.push(...emitter.found);
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }
}

const highlighter = core.newInstance();
highlighter.configure({ __emitter: Tokens });
const grammars = { python, typescript };

/** The lines of a program in colour, fit to be shown. Each can stand alone. */
export function highlight(code: string, language: Language, theme: Theme): string[] {
  const lines = sanitizeLines(code);
  if (theme.colour.level === 0) return lines;
  if (!highlighter.getLanguage(language)) highlighter.registerLanguage(language, grammars[language]);
  const { _emitter: emitter, errorRaised } = highlighter.highlight(lines.join('\n'), {
    language,
    ignoreIllegals: true,
  });
  if (errorRaised !== undefined || !(emitter instanceof Tokens)) return lines;
  const paints = palette(theme);
  const painted = emitter.found.map(({ text, scopes }) => paintOf(scopes, paints)(text));
  return painted.join('').split('\n');
}

/** A few quiet colours: what a thing is made of need not shout. */
function palette({ colour }: Theme): ReadonlyMap<string, Paint> {
  return new Map<string, Paint>([
    ['keyword', colour.magenta],
    ['literal', colour.yellow],
    ['number', colour.yellow],
    ['string', colour.green],
    ['regexp', colour.green],
    ['comment', colour.dim],
    ['meta', colour.cyan],
    ['title', colour.blue],
    ['subst', plain],
  ]);
}

/** The innermost kind that has a colour decides. `title.function` counts as `title`. */
function paintOf(scopes: readonly string[], paints: ReadonlyMap<string, Paint>): Paint {
  for (const scope of scopes.toReversed()) {
    const paint = paints.get(scope.split('.')[0] as string);
    if (paint !== undefined) return paint;
  }
  return plain;
}

function plain(text: string): string {
  return text;
}
