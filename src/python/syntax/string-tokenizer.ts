import { type Place, UnsupportedPython } from '../errors.ts';
import { identifier, unescaped } from './literals.ts';
import { Scanner } from './scanner.ts';
import type { FormatField, FormatTokenPart } from './tokens.ts';

export const stringStart = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?(?:'''|"""|'|")/y;

interface StringKind {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormat: boolean;
  readonly place: Place;
}

/** Reads strings, and with them the expressions in f-strings. */
export abstract class StringTokenizer extends Scanner {
  /** Reads one token, or what lies between tokens. */
  protected abstract token(): void;

  protected string(): void {
    const { place } = this;
    const start = this.match(stringStart) as string;
    const quote = start.replace(/^[a-z]+/i, '');
    const prefix = start.slice(0, -quote.length).toLowerCase();
    if (prefix.includes('b')) throw new UnsupportedPython('a bytes literal', place);
    if (prefix.includes('t')) throw new UnsupportedPython('a t-string', place);
    this.position += start.length;
    const parts = this.stringParts({
      quote,
      isRaw: prefix.includes('r'),
      isFormat: prefix.includes('f'),
      place,
    });
    this.position += quote.length;
    const text = start;
    if (prefix.includes('f')) this.tokens.push({ kind: 'format', text, parts, ...place });
    else this.tokens.push({ kind: 'string', text, value: parts.join(''), ...place });
  }

  /** What stands between the quotes; the closing one is left. */
  private stringParts(string: StringKind): FormatTokenPart[] {
    const parts: FormatTokenPart[] = [];
    let text = '';
    while (!this.startsWith(string.quote)) {
      this.checkTerminated(string);
      const character = this.source[this.position] as string;
      if (string.isFormat && (character === '{' || character === '}')) {
        if (this.source[this.position + 1] === character) {
          text += character;
          this.position += 2;
          continue;
        }
        if (character === '}') this.fail("f-string: single '}' is not allowed");
        parts.push(text, this.field(string));
        text = '';
      } else {
        text += this.character(string);
      }
    }
    parts.push(text);
    return parts.filter((part) => part !== '');
  }

  private checkTerminated({ quote, isFormat, place }: StringKind): void {
    const character = this.source[this.position];
    const isTriple = quote.length === 3;
    if (character !== undefined && (character !== '\n' || isTriple)) return;
    const kind = `${isTriple ? 'triple-quoted ' : ''}${isFormat ? 'f-string' : 'string'}`;
    this.fail(
      `unterminated ${kind} literal (detected at line ${this.source.endsWith('\n') && character === undefined ? this.line - 1 : this.line})`,
      place,
    );
  }

  /** One character of a string, or an escape sequence. */
  private character({ isRaw }: StringKind): string {
    const { position } = this;
    const character = this.source[position] as string;
    if (character === '\n') {
      this.nextLine();
      return character;
    }
    if (character !== '\\' || position + 1 >= this.source.length) {
      this.position++;
      return character;
    }
    const { text, end } = isRaw
      ? { text: this.source.slice(position, position + 2), end: position + 2 }
      : unescaped(this.source, position, this.place);
    if (this.source[position + 1] === '\n') {
      this.position++;
      this.nextLine();
    } else {
      this.position = end;
    }
    return text;
  }

  /** A replacement field of an f-string, from its opening to its closing brace. */
  private field(string: StringKind): FormatField {
    const { place } = this;
    const outer = this.tokens;
    this.open('{');
    this.position++;
    const start = this.position;
    const depth = this.brackets.length;
    this.tokens = [];
    while (this.brackets.length > depth || !this.fieldEnds()) {
      if (this.position >= this.source.length) this.fail("f-string: expecting '}'", place);
      this.token();
    }
    const tokens = this.tokens;
    this.tokens = outer;
    if (tokens.length === 0) {
      const sign = this.source[this.position];
      this.fail(`f-string: valid expression required before '${sign}'`);
    }
    let label = '';
    if (this.startsWith('=')) {
      this.position++;
      while (/\s/.test(this.source[this.position] ?? '')) this.position++;
      label = this.source.slice(start, this.position);
    }
    const conversion = this.conversion();
    const spec = this.startsWith(':') ? this.spec(string) : null;
    if (!this.startsWith('}')) this.fail("f-string: expecting '}'");
    this.position++;
    this.brackets.pop();
    tokens.push({ kind: 'end', text: '', ...this.place });
    return { tokens, label, conversion, spec, ...place };
  }

  private fieldEnds(): boolean {
    const [first, second] = this.source.slice(this.position, this.position + 2);
    if (first === '}' || first === ':') return true;
    return (first === '!' || first === '=') && second !== '=';
  }

  private conversion(): FormatField['conversion'] {
    if (!this.startsWith('!')) return null;
    this.position++;
    const name = this.match(identifier);
    if (name !== 'r' && name !== 's' && name !== 'a') {
      if (name === null) this.fail('f-string: missing conversion character');
      this.fail(`f-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`);
    }
    this.position++;
    return name;
  }

  private spec(string: StringKind): FormatTokenPart[] {
    this.position++;
    const parts: FormatTokenPart[] = [];
    let text = '';
    while (!this.startsWith('}')) {
      this.checkTerminated(string);
      if (this.startsWith('{')) {
        parts.push(text, this.field(string));
        text = '';
      } else {
        text += this.character(string);
      }
    }
    parts.push(text);
    return parts.filter((part) => part !== '');
  }
}
