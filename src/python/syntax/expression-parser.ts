import type { Place } from '../errors.ts';
import type { Argument, Expression, FormatPart } from './ast.ts';
import { DisplayParser } from './display-parser.ts';
import type { FormatTokenPart, Token } from './tokens.ts';

/** Parses expressions down to their atoms. */
export abstract class ExpressionParser extends DisplayParser {
  /** `yield`, or expressions: what can stand right of `=`. */
  protected yieldOrExpressions(): Expression {
    return this.at('yield') ? this.yield() : this.expressions();
  }

  protected override yield(): Expression {
    const { line, column } = this.take();
    this.checkYield({ line, column });
    this.scope.isGenerator = true;
    this.count.yields++;
    if (this.accept('from')) {
      if (this.scope.kind === 'async function')
        this.failLater('code', "'yield from' inside async function", { line, column });
      return { type: 'yield-from', value: this.expression(), line, column };
    }
    const value = this.atExpressionEnd() ? null : this.expressions();
    return { type: 'yield', value, line, column };
  }

  private checkYield(place: Place): void {
    if (this.scope.kind === 'lambda') this.refuse("'yield' in a lambda", place);
    if (!this.scope.isFunction) this.failLater('code', "'yield' outside function", place);
  }

  protected override primary(): Expression {
    let object = this.atom();
    for (;;) {
      const { line, column } = object;
      if (this.accept('.')) {
        object = { type: 'attribute', object, name: this.expectName(), line, column };
      } else if (this.accept('(')) {
        object = { type: 'call', callee: object, args: this.arguments(), line, column };
      } else if (this.accept('[')) {
        const index = this.expressions(() => this.slice());
        this.expect(']');
        object = { type: 'subscript', object, index, line, column };
      } else {
        return object;
      }
    }
  }

  private slice(): Expression {
    const { line, column } = this.token;
    const part = () => (this.at(':', ',', ']') ? null : this.expression());
    const lower = this.at(':') ? null : this.starredOrNamed();
    if (!this.accept(':')) return lower as Expression;
    const upper = part();
    const step = this.accept(':') ? part() : null;
    return { type: 'slice', lower, upper, step, line, column };
  }

  /** The arguments of a call, with the bracket that closes them. */
  protected arguments(): Argument[] {
    const args: Argument[] = [];
    while (!this.accept(')')) {
      args.push(this.argument(args));
      if (this.accept(')')) break;
      if (!this.accept(',')) this.failInList();
    }
    return args;
  }

  private argument(before: readonly Argument[]): Argument {
    const { token } = this;
    if (this.accept('**')) return { value: this.expression(), keyword: '**' };
    if (this.accept('*')) {
      if (before.some(({ keyword }) => keyword === '**')) {
        this.fail('iterable argument unpacking follows keyword argument unpacking', token);
      }
      return { value: this.expression(), keyword: '*' };
    }
    if (token.kind === 'name' && this.peek()?.text === '=' && this.peek()?.kind === 'operator') {
      this.index += 2;
      if (before.some(({ keyword }) => keyword === token.text)) {
        this.failLater('code', `keyword argument repeated: ${token.text}`, token);
      }
      return { value: this.expression(), keyword: token.text };
    }
    const counted = { ...this.count };
    const value = this.named();
    if (this.at('for', 'async')) {
      if (before.length > 0) this.fail('Generator expression must be parenthesized', token);
      const generator = this.comprehension('generator', value, null, counted);
      if (!this.at(')')) this.fail('Generator expression must be parenthesized', token);
      return { value: generator, keyword: null };
    }
    if (this.at('=')) this.fail('expression cannot contain assignment, perhaps you meant "=="?', token);
    if (before.some(({ keyword }) => keyword === '**')) {
      this.fail('positional argument follows keyword argument unpacking', token);
    }
    if (before.some(({ keyword }) => keyword !== null && keyword !== '*')) {
      this.fail('positional argument follows keyword argument', token);
    }
    return { value, keyword: null };
  }

  private atom(): Expression {
    const { token } = this;
    const { line, column, kind } = token;
    switch (kind) {
      case 'name':
        this.take();
        this.scope.use(token.text);
        return { type: 'name', id: token.text, line, column };
      case 'number':
        this.take();
        return { type: 'constant', value: token.value, line, column };
      case 'string':
      case 'format':
        return this.strings();
      case 'keyword':
        return this.literalKeyword(token);
      case 'operator':
        return this.bracketed(token);
      default:
        return this.fail();
    }
  }

  private literalKeyword(token: Token): Expression {
    const { line, column, text } = token;
    if (text !== 'None' && text !== 'True' && text !== 'False') this.fail();
    this.take();
    const value = text === 'None' ? null : text === 'True';
    return { type: 'constant', value, line, column };
  }

  /** Strings side by side are one. */
  private strings(): Expression {
    const { line, column } = this.token;
    const parts: FormatPart[] = [];
    let isFormat = false;
    for (;;) {
      const { token } = this;
      if (token.kind === 'string') parts.push(token.value);
      else if (token.kind === 'format') {
        isFormat = true;
        parts.push(...token.parts.map((part) => this.formatPart(part)));
      } else break;
      this.take();
    }
    if (!isFormat) return { type: 'constant', value: parts.join(''), line, column };
    return { type: 'formatted-string', parts, line, column };
  }

  private formatPart(part: FormatTokenPart): FormatPart {
    if (typeof part === 'string') return part;
    const value = this.nested(() =>
      this.within(part.tokens, () => {
        const parsed = this.yieldOrExpressions();
        if (this.token.kind !== 'end') this.fail('f-string: invalid syntax');
        return parsed;
      }),
    );
    const spec = part.spec?.map((each) => this.formatPart(each)) ?? null;
    return { value, label: part.label, conversion: part.conversion, spec };
  }
}
