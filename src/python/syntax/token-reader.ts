import { type Place, PythonSyntaxError, UnsupportedPython } from '../errors.ts';
import { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** Deeper nesting than this no reader could follow, and the JavaScript stack has an end. */
const DEEPEST = 100;

/** Walks over tokens: the part of a parser that knows no grammar. */
export abstract class TokenReader {
  protected tokens: readonly Token[];
  protected index = 0;
  /** The function, class or module that is being parsed. */
  protected scope: Scope = new Scope('module');
  private depth = 0;
  private readonly late: Record<'names' | 'code', PythonSyntaxError | null> = { names: null, code: null };

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected get token(): Token {
    const token = this.tokens[this.index] as Token;
    if (token.kind === 'error') throw token.error;
    return token;
  }

  protected peek(distance = 1): Token | undefined {
    return this.tokens[this.index + distance];
  }

  /** Whether the next token is this sign or keyword. */
  protected at(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return (kind === 'operator' || kind === 'keyword') && texts.includes(text);
  }

  protected atKind(...kinds: readonly Token['kind'][]): boolean {
    return kinds.includes(this.token.kind);
  }

  /** Takes the next token. */
  protected take(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.index++;
    return token;
  }

  /** Takes the next token if it is this sign or keyword. */
  protected accept(text: string): boolean {
    if (!this.at(text)) return false;
    this.index++;
    return true;
  }

  protected expect(text: string): void {
    if (this.accept(text)) return;
    if (text === ':') this.fail("expected ':'");
    this.fail();
  }

  protected expectName(): string {
    if (this.token.kind !== 'name') this.fail();
    return this.take().text;
  }

  protected fail(message = 'invalid syntax', place: Place = this.token, kind?: string): never {
    const last = this.tokens.at(-1);
    // What cannot be read further on is named first: it may be the reason for what is not understood here.
    const isUnclosed = last?.kind === 'error' && last.error.message.endsWith('was never closed');
    if (last?.kind === 'error' && !(isUnclosed && last.error.line >= place.line)) throw last.error;
    throw new PythonSyntaxError(message, place, kind);
  }

  /** Notes what a later stage of CPython's compiler refuses, which only sees programs that parse. */
  protected failLater(stage: 'names' | 'code', message: string, place: Place): void {
    this.late[stage] ??= new PythonSyntaxError(message, place);
  }

  /** Notes what is wrong with names. */
  protected noteNames(check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.late.names ??= error;
    }
  }

  /** @throws PythonSyntaxError what was noted, that of the names first */
  protected checkLate(): void {
    const error = this.late.names ?? this.late.code;
    if (error !== null) throw error;
  }

  protected refuse(construct: string, place: Place = this.token): never {
    throw new UnsupportedPython(construct, place);
  }

  /** Parses something that can contain itself. */
  protected nested<T>(parse: () => T): T {
    if (++this.depth > DEEPEST) this.refuse(`nesting deeper than ${DEEPEST} levels`);
    try {
      return parse();
    } finally {
      this.depth--;
    }
  }

  /** Parses other tokens for a while: those of a replacement field. */
  protected within<T>(tokens: readonly Token[], parse: () => T): T {
    const { tokens: outer, index } = this;
    this.tokens = tokens;
    this.index = 0;
    try {
      return parse();
    } finally {
      this.tokens = outer;
      this.index = index;
    }
  }
}
