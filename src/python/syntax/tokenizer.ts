import { type Place, PythonSyntaxError, UnsupportedPython } from '../errors.ts';
import { numberValue, scanNumber, unescaped } from './literals.ts';
import { type FormatField, type FormatTokenPart, keywords, operators, type Token } from './tokens.ts';

const MOST_CHARACTERS = 200_000;
/** As in CPython. */
const MOST_BRACKETS = 200;
const MOST_INDENTS = 100;
const TAB = 8;

const identifier = /[\p{ID_Start}_]\p{ID_Continue}*/uy;
const stringStart = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?(?:'''|"""|'|")/y;
const closers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Cuts a program's text into tokens. @throws PythonSyntaxError, UnsupportedPython */
export function tokenize(source: string): Token[] {
  if (source.length > MOST_CHARACTERS) {
    throw new UnsupportedPython(`a program of more than ${MOST_CHARACTERS} characters`, {
      line: 1,
      column: 1,
    });
  }
  return new Tokenizer(source.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff/, '')).program();
}

class Tokenizer {
  private readonly source: string;
  private position = 0;
  private line = 1;
  private lineStart = 0;
  private tokens: Token[] = [];
  /** The brackets that are open; inside any, lines and indentation mean nothing. */
  private readonly brackets: { readonly text: string; readonly place: Place }[] = [];
  private readonly indents = [0];

  constructor(source: string) {
    this.source = source;
  }

  program(): Token[] {
    this.indentation();
    while (this.position < this.source.length) this.token();
    const open = this.brackets.at(-1);
    if (open !== undefined) throw new PythonSyntaxError(`'${open.text}' was never closed`, open.place);
    if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== 'newline') this.push('newline', '');
    for (; this.indents.length > 1; this.indents.pop()) this.push('dedent', '');
    this.push('end', '');
    return this.tokens;
  }

  private get place(): Place {
    return { line: this.line, column: this.position - this.lineStart + 1 };
  }

  private fail(message: string, place = this.place, kind?: string): never {
    throw new PythonSyntaxError(message, place, kind);
  }

  private startsWith(text: string): boolean {
    return this.source.startsWith(text, this.position);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  private push(
    kind: 'name' | 'keyword' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end',
    text: string,
  ): void {
    this.tokens.push({ kind, text, ...this.place });
    this.position += text.length;
  }

  /** Reads one token, or what lies between tokens. */
  private token(): void {
    const character = this.source[this.position] as string;
    if (character === '\n') this.newline();
    else if (character === ' ' || character === '\t' || character === '\f') this.position++;
    else if (character === '#') this.position = this.endOfLine();
    else if (character === '\\') this.continuation();
    else if (this.match(stringStart) !== null) this.string();
    else if (/\d/.test(character) || /^\.\d/.test(this.source.slice(this.position, this.position + 2)))
      this.number();
    else this.wordOrSign(character);
  }

  private endOfLine(): number {
    const end = this.source.indexOf('\n', this.position);
    return end < 0 ? this.source.length : end;
  }

  private nextLine(): void {
    this.position++;
    this.line++;
    this.lineStart = this.position;
  }

  private newline(): void {
    const last = this.tokens.at(-1)?.kind;
    const isEmpty = last === undefined || last === 'newline' || last === 'indent' || last === 'dedent';
    if (this.brackets.length === 0 && !isEmpty)
      this.tokens.push({ kind: 'newline', text: '', ...this.place });
    this.nextLine();
    if (this.brackets.length === 0) this.indentation();
  }

  private continuation(): void {
    if (this.source[this.position + 1] !== '\n') {
      this.position++;
      this.fail('unexpected character after line continuation character');
    }
    this.position++;
    this.nextLine();
    if (this.position >= this.source.length) this.fail('unexpected EOF while parsing');
  }

  /** At the start of a line: compares its indentation with that of the line before. */
  private indentation(): void {
    let width = 0;
    for (; ; this.position++) {
      const character = this.source[this.position];
      if (character === ' ') width++;
      else if (character === '\t') width += TAB - (width % TAB);
      else if (character === '\f') width = 0;
      else break;
    }
    const next = this.source[this.position];
    if (next === undefined || next === '\n' || next === '#') return;
    if (width > (this.indents.at(-1) as number)) {
      if (this.indents.length >= MOST_INDENTS) {
        this.fail('too many levels of indentation', this.place, 'IndentationError');
      }
      this.indents.push(width);
      this.push('indent', '');
      return;
    }
    for (; width < (this.indents.at(-1) as number); this.indents.pop()) this.push('dedent', '');
    if (width === this.indents.at(-1)) return;
    this.fail('unindent does not match any outer indentation level', this.place, 'IndentationError');
  }

  private number(): void {
    const { place } = this;
    const text = scanNumber(this.source, this.position);
    this.position += text.length;
    const after = this.match(identifier);
    if (after === 'j' || after === 'J') throw new UnsupportedPython('a complex number', place);
    if (after !== null && !keywords.has(after)) {
      const base = { x: 'hexadecimal', o: 'octal', b: 'binary' }[text[1]?.toLowerCase() ?? ''] ?? 'decimal';
      this.fail(`invalid ${base} literal`, place);
    }
    this.tokens.push({ kind: 'number', text, value: numberValue(text, place), ...place });
  }

  private wordOrSign(character: string): void {
    const word = this.match(identifier);
    if (word !== null) {
      this.tokens.push({
        kind: keywords.has(word) ? 'keyword' : 'name',
        text: word.normalize('NFKC'),
        ...this.place,
      });
      this.position += word.length;
      return;
    }
    const operator = operators.find((each) => this.startsWith(each));
    if (operator === undefined) this.badCharacter(character);
    if ('([{'.includes(operator)) this.open(operator);
    else if (closers.has(operator)) this.close(operator);
    this.push('operator', operator);
  }

  private badCharacter(character: string): never {
    if (character === '$' || character === '?' || character === '!' || character === '`')
      this.fail('invalid syntax');
    const code = (this.source.codePointAt(this.position) as number)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    const shown = /\p{C}|\p{Z}/u.test(character) ? 'non-printable ' : '';
    this.fail(`invalid ${shown}character${shown === '' ? ` '${character}' (U+${code})` : ` U+${code}`}`);
  }

  private open(text: string): void {
    if (this.brackets.length >= MOST_BRACKETS) this.fail('too many nested parentheses');
    this.brackets.push({ text, place: this.place });
  }

  private close(text: string): void {
    const open = this.brackets.pop();
    if (open === undefined) this.fail(`unmatched '${text}'`);
    if (open.text === closers.get(text)) return;
    const where = open.place.line === this.line ? '' : ` on line ${open.place.line}`;
    this.fail(`closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`);
  }

  private string(): void {
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

interface StringKind {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormat: boolean;
  readonly place: Place;
}
