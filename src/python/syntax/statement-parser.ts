import type { Place } from '../errors.ts';
import type { Block, Expression, Handler, Module, Statement, Target, WithItem } from './ast.ts';
import { SimpleStatementParser } from './simple-statement-parser.ts';
import { asTarget } from './targets.ts';

/** Parses statements, and with them whole programs. */
export class StatementParser extends SimpleStatementParser {
  program(): Module {
    const body: Statement[] = [];
    while (this.token.kind !== 'end') body.push(...this.statement());
    for (const scope of this.scopes) this.noteNames(() => scope.checkNonlocals());
    this.checkLate();
    return { scope: this.scope, body };
  }

  /** One compound statement, or the simple statements of a line. */
  protected override statement(): Statement[] {
    const { token } = this;
    if (token.kind === 'indent') this.fail('unexpected indent', token, 'IndentationError');
    if (token.kind === 'operator' && token.text === '@') return [this.nested(() => this.decorated())];
    if (token.kind === 'keyword') {
      const compound = this.compound(token.text);
      if (compound !== null) return [this.nested(compound)];
    }
    this.refuseSoftKeyword();
    return this.simpleLine();
  }

  private compound(keyword: string): (() => Statement) | null {
    switch (keyword) {
      case 'if':
        return () => this.if();
      case 'while':
        return () => this.while();
      case 'for':
        return () => this.for(this.token, false);
      case 'try':
        return () => this.try();
      case 'with':
        return () => this.with(this.token, false);
      case 'def':
        return () => this.function(this.token, false, []);
      case 'class':
        return () => this.class([]);
      case 'async':
        return () => this.async();
      default:
        return null;
    }
  }

  /** `match` and `type` are ordinary names, unless something follows that no name can be followed by. */
  private refuseSoftKeyword(): void {
    const { text, kind } = this.token;
    if (kind !== 'name' || (text !== 'match' && text !== 'type')) return;
    const next = this.peek();
    if (next === undefined) return;
    const isOperand = ['name', 'number', 'string', 'format'].includes(next.kind);
    if (isOperand || ['None', 'True', 'False', 'not', 'lambda', 'await'].includes(next.text)) {
      this.refuse(`a '${text}' statement`);
    }
    if (text === 'match' && (next.text === '(' || next.text === '[')) {
      let end = this.index;
      while (this.tokens[end]?.kind !== 'newline' && this.tokens[end]?.kind !== 'end') end++;
      if (this.tokens[end - 1]?.text === ':') this.refuse("a 'match' statement");
    }
  }

  private if(): Statement {
    const { line, column, text } = this.take();
    const place = { line, column };
    const test = this.condition();
    const body = this.block(`'${text}' statement`, place);
    if (this.at('elif'))
      return { type: 'if', test, body, otherwise: [this.nested(() => this.if())], ...place };
    return { type: 'if', test, body, otherwise: this.else(), ...place };
  }

  private condition(): Expression {
    const test = this.named();
    if (this.at('=')) this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    return test;
  }

  private else(): Block {
    const { token } = this;
    return this.accept('else') ? this.block("'else' statement", token) : [];
  }

  private while(): Statement {
    const { line, column } = this.take();
    const place = { line, column };
    const test = this.condition();
    const body = this.block("'while' statement", place, { ...this.surroundings, inLoop: true });
    return { type: 'while', test, body, otherwise: this.else(), ...place };
  }

  private async(): Statement {
    const start = this.take();
    if (this.at('def')) return this.function(start, true, []);
    if (this.at('for')) {
      this.checkAsync("'async for'", start);
      return this.for(start, true);
    }
    if (this.at('with')) {
      this.checkAsync("'async with'", start);
      return this.with(start, true);
    }
    return this.fail();
  }

  private for({ line, column }: Place, isAsync: boolean): Statement {
    this.take();
    const place = { line, column };
    const target = this.targets(this.bind);
    this.expect('in');
    const source = this.expressions();
    const body = this.block("'for' statement", place, { ...this.surroundings, inLoop: true });
    return { type: 'for', isAsync, target, source, body, otherwise: this.else(), ...place };
  }

  private with({ line, column }: Place, isAsync: boolean): Statement {
    this.take();
    const place = { line, column };
    const items = this.withItemsInBrackets() ?? this.withItems(':');
    return { type: 'with', isAsync, items, body: this.block("'with' statement", place), ...place };
  }

  /** `with (a as b, c as d):`. Brackets may also belong to an expression: then this is `null`. */
  private withItemsInBrackets(): WithItem[] | null {
    if (!this.at('(')) return null;
    let depth = 0;
    let end = this.index;
    do {
      const { text, kind } = this.tokens[end] as { text: string; kind: string };
      if (kind === 'operator' && '([{'.includes(text)) depth++;
      if (kind === 'operator' && ')]}'.includes(text)) depth--;
      end++;
    } while (depth > 0 && end < this.tokens.length);
    if (this.tokens[end]?.text !== ':') return null;
    const inside = this.tokens.slice(this.index, end);
    if (!inside.some(({ kind, text }) => kind === 'keyword' && text === 'as')) return null;
    this.take();
    const items = this.withItems(')');
    this.expect(')');
    return items;
  }

  private withItems(end: string): WithItem[] {
    const items: WithItem[] = [];
    do {
      if (this.at(end) && items.length > 0) break;
      const { line, column } = this.token;
      const manager = this.expression();
      items.push({ manager, target: this.accept('as') ? this.withTarget() : null, line, column });
    } while (this.accept(','));
    return items;
  }

  private withTarget(): Target {
    return asTarget(this.binary(0), this.bind);
  }

  private try(): Statement {
    const { line, column } = this.take();
    const place = { line, column };
    const body = this.block("'try' statement", place);
    const handlers: Handler[] = [];
    let isStar = false;
    while (this.at('except')) {
      const start = this.take();
      const star = this.accept('*');
      if (handlers.length > 0 && isStar !== star) {
        this.fail("cannot have both 'except' and 'except*' on the same 'try'", start);
      }
      isStar = star;
      const last = handlers.at(-1);
      if (last?.kind === null) this.failLater('code', "default 'except:' must be last", last);
      handlers.push(this.handler(start, star));
    }
    const otherwise = handlers.length > 0 ? this.else() : [];
    const { token } = this;
    const cleanup = this.accept('finally') ? this.block("'finally' statement", token) : null;
    if (handlers.length === 0 && cleanup === null) this.fail("expected 'except' or 'finally' block");
    return { type: 'try', body, handlers, isStar, otherwise, cleanup, ...place };
  }

  private handler(place: Place, star: boolean): Handler {
    const { line, column } = place;
    if (star && this.at(':')) this.fail('expected one or more exception types');
    // Several types need no brackets (Python 3.14), unless the error gets a name.
    const kind = this.at(':') ? null : this.expressions(() => this.expression());
    let name: string | null = null;
    if (this.at('as') && kind?.type === 'tuple' && this.tokens[this.index - 1]?.text !== ')') {
      this.fail("multiple exception types must be parenthesized when using 'as'", kind);
    }
    if (this.accept('as')) {
      name = this.expectName();
      this.bind(name);
    }
    const around = star ? { inLoop: false, inStarHandler: true } : this.surroundings;
    const body = this.block(`'except${star ? '*' : ''}' statement`, place, around);
    return { kind, name, body, line, column };
  }
}
