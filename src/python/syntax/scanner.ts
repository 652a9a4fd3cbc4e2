import { type Place, PythonSyntaxError } from '../errors.ts';
import type { Token } from './tokens.ts';

/** As in CPython. */
const MOST_BRACKETS = 200;

const closers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Walks over a program's text: knows where it is, and which brackets are open. */
export abstract class Scanner {
  protected readonly source: string;
  protected position = 0;
  protected line = 1;
  protected lineStart = 0;
  protected tokens: Token[] = [];
  /** The brackets that are open; inside any, lines and indentation mean nothing. */
  protected readonly brackets: { readonly text: string; readonly place: Place }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  protected get place(): Place {
    return { line: this.line, column: this.position - this.lineStart + 1 };
  }

  protected fail(message: string, place = this.place, kind?: string): never {
    throw new PythonSyntaxError(message, place, kind);
  }

  protected startsWith(text: string): boolean {
    return this.source.startsWith(text, this.position);
  }

  protected match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  protected nextLine(): void {
    this.position++;
    this.line++;
    this.lineStart = this.position;
  }

  protected open(text: string): void {
    if (this.brackets.length >= MOST_BRACKETS) this.fail('too many nested parentheses');
    this.brackets.push({ text, place: this.place });
  }

  protected close(text: string): void {
    const open = this.brackets.pop();
    if (open === undefined) this.fail(`unmatched '${text}'`);
    if (open.text === closers.get(text)) return;
    const where = open.place.line === this.line ? '' : ` on line ${open.place.line}`;
    this.fail(`closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`);
  }

  /** Whether what stands there closes a bracket. */
  protected closes(text: string): boolean {
    return closers.has(text);
  }
}
