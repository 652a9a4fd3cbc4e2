import { PythonSyntaxError, UnsupportedPython } from '../errors.ts';
import { identifier, numberValue, scanNumber } from './literals.ts';
import { StringTokenizer, stringStart } from './string-tokenizer.ts';
import { keywords, operators, type Token } from './tokens.ts';

const MOST_CHARACTERS = 200_000;
/** As in CPython. */
const MOST_INDENTS = 100;
const TAB = 8;

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

/** How far a line is indented, with tabs to the next eighth column, and with tabs of one. */
interface Indent {
  readonly width: number;
  readonly inCharacters: number;
}

class Tokenizer extends StringTokenizer {
  private readonly indents: Indent[] = [{ width: 0, inCharacters: 0 }];
  /** The tokens of the program itself, while those of a replacement field are read. */
  private readonly outermost = this.tokens;

  program(): Token[] {
    try {
      this.read();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.tokens = this.outermost;
      this.tokens.push({ kind: 'error', text: '', error, ...this.place });
    }
    return this.tokens;
  }

  private read(): void {
    if (this.source.includes('\0')) this.fail('source code string cannot contain null bytes');
    this.indentation();
    while (this.position < this.source.length) this.token();
    const open = this.brackets.at(-1);
    if (open !== undefined) this.fail(`'${open.text}' was never closed`, open.place);
    if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== 'newline') this.push('newline', '');
    for (; this.indents.length > 1; this.indents.pop()) this.push('dedent', '');
    this.push('end', '');
  }

  private push(
    kind: 'name' | 'keyword' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end',
    text: string,
  ): void {
    this.tokens.push({ kind, text, ...this.place });
    this.position += text.length;
  }

  /** Reads one token, or what lies between tokens. */
  protected override token(): void {
    const character = this.source[this.position] as string;
    if (character === '\n') this.newline();
    else if (character === ' ' || character === '\t' || character === '\f') this.position++;
    else if (character === '#') this.position = this.endOfLine();
    else if (character === '\\') this.continuation();
    else if (this.match(stringStart) !== null) this.string();
    else if (/\d/.test(character) || /^\.\d/.test(this.source.slice(this.position, this.position + 2)))
      this.number();
    else this.wordOrSign();
  }

  private endOfLine(): number {
    const end = this.source.indexOf('\n', this.position);
    return end < 0 ? this.source.length : end;
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
    const { width, inCharacters } = this.measure();
    const next = this.source[this.position];
    if (next === undefined || next === '\n' || next === '#') return;
    const last = this.indents.at(-1) as Indent;
    // What depends on the width of a tab is no indentation.
    if (Math.sign(width - last.width) !== Math.sign(inCharacters - last.inCharacters)) {
      this.fail('inconsistent use of tabs and spaces in indentation', this.place, 'TabError');
    }
    if (width > last.width) {
      if (this.indents.length >= MOST_INDENTS) {
        this.fail('too many levels of indentation', this.place, 'IndentationError');
      }
      this.indents.push({ width, inCharacters });
      this.push('indent', '');
      return;
    }
    for (; width < (this.indents.at(-1) as Indent).width; this.indents.pop()) this.push('dedent', '');
    if (width === this.indents.at(-1)?.width) return;
    this.fail('unindent does not match any outer indentation level', this.place, 'IndentationError');
  }

  private measure(): Indent {
    let width = 0;
    let inCharacters = 0;
    for (; ; this.position++, inCharacters++) {
      const character = this.source[this.position];
      if (character === ' ') width++;
      else if (character === '\t') width += TAB - (width % TAB);
      else if (character === '\f') width = inCharacters = 0;
      else return { width, inCharacters };
    }
  }

  private number(): void {
    const { place } = this;
    const text = scanNumber(this.source, this.position);
    this.position += text.length;
    const after = this.match(identifier);
    // CPython reads on, with a warning.
    if (after !== null && keywords.has(after))
      throw new UnsupportedPython(`a number that runs into '${after}'`, place);
    if (after === 'j' || after === 'J') throw new UnsupportedPython('a complex number', place);
    if (after !== null) {
      const base = { x: 'hexadecimal', o: 'octal', b: 'binary' }[text[1]?.toLowerCase() ?? ''] ?? 'decimal';
      this.fail(`invalid ${base} literal`, place);
    }
    this.tokens.push({ kind: 'number', text, value: numberValue(text, place), ...place });
  }

  private wordOrSign(): void {
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
    if (operator === undefined) this.badCharacter();
    if ('([{'.includes(operator)) this.open(operator);
    else if (this.closes(operator)) this.close(operator);
    this.push('operator', operator);
  }

  private badCharacter(): never {
    const code = this.source.codePointAt(this.position) as number;
    const character = String.fromCodePoint(code);
    if ('$?`'.includes(character)) this.fail('invalid syntax');
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    if (/\p{C}|\p{Z}/u.test(character)) this.fail(`invalid non-printable character ${name}`);
    this.fail(`invalid character '${character}' (${name})`);
  }
}
