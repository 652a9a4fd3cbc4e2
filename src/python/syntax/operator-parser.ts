import type { Place } from '../errors.ts';
import type { BinaryOperator, Comparison, Expression, Name, UnaryOperator } from './ast.ts';
import { TokenReader } from './token-reader.ts';

/** Binary operators, the loosest first; those of a row bind equally and to the left. */
const precedence: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

const comparisons = ['<', '>', '<=', '>=', '==', '!=', 'in', 'is'];
const expressionEnds = [')', ']', '}', ',', ':', '=', ';'];

/** Parses what operators make of expressions, from the loosest to the tightest. */
export abstract class OperatorParser extends TokenReader {
  /** How many have been parsed: a generator expression with an await in it is asynchronous. */
  protected readonly count: Count = { awaits: 0, yields: 0 };

  /** What binds tighter than every operator: names, calls, literals. */
  protected abstract primary(): Expression;
  protected abstract lambda(): Expression;

  /** One expression, or several with commas: a tuple. `*items` may stand among them. */
  protected expressions(parse: () => Expression = () => this.starred() ?? this.expression()): Expression {
    const { line, column } = this.token;
    const first = parse();
    if (!this.at(',')) {
      // Left of a `=` there is a better message for it.
      if (first.type === 'starred' && !this.at('=')) {
        this.failLater('code', "can't use starred expression here", first);
      }
      return first;
    }
    const items = [first];
    while (this.accept(',') && !this.atExpressionEnd()) items.push(parse());
    return { type: 'tuple', items, line, column };
  }

  protected atExpressionEnd(): boolean {
    const { kind } = this.token;
    return kind === 'newline' || kind === 'end' || this.at(...expressionEnds, 'in') || this.atAugmentation();
  }

  protected atAugmentation(): boolean {
    const { kind, text } = this.token;
    return (
      kind === 'operator' &&
      text.length > 1 &&
      text.endsWith('=') &&
      !comparisons.includes(text) &&
      text !== ':='
    );
  }

  protected starredOrNamed(): Expression {
    return this.starred() ?? this.named();
  }

  protected starred(): Expression | null {
    const { line, column } = this.token;
    return this.accept('*') ? { type: 'starred', value: this.binary(0), line, column } : null;
  }

  /** `expression` or `name := expression` */
  protected named(): Expression {
    const { line, column } = this.token;
    const value = this.expression();
    if (!this.at(':=')) return value;
    if (value.type !== 'name')
      this.fail(`cannot use assignment expressions with ${describeNode(value)}`, value);
    this.take();
    this.scope.bind(value.id);
    return { type: 'named', target: value, value: this.expression(), line, column };
  }

  protected expression(): Expression {
    return this.nested(() => {
      const { line, column } = this.token;
      if (this.at('lambda')) return this.lambda();
      const then = this.logical('or');
      if (!this.accept('if')) return then;
      const test = this.logical('or');
      if (!this.accept('else')) this.fail("expected 'else' after 'if' expression", then);
      return { type: 'conditional', test, then, otherwise: this.expression(), line, column };
    });
  }

  protected logical(operator: 'or' | 'and'): Expression {
    const next = (): Expression => (operator === 'or' ? this.logical('and') : this.inversion());
    let left = next();
    while (this.at(operator)) {
      const { line, column } = left;
      this.take();
      left = { type: 'logical', operator, left, right: next(), line, column };
    }
    return left;
  }

  private inversion(): Expression {
    const { line, column } = this.token;
    if (!this.accept('not')) return this.comparison();
    return this.nested(() => ({ type: 'not', operand: this.inversion(), line, column }));
  }

  private comparison(): Expression {
    const first = this.binary(0);
    const rest: { operator: Comparison; operand: Expression }[] = [];
    for (;;) {
      const operator = this.comparisonOperator();
      if (operator === null) break;
      rest.push({ operator, operand: this.binary(0) });
    }
    const { line, column } = first;
    return rest.length === 0 ? first : { type: 'compare', first, rest, line, column };
  }

  private comparisonOperator(): Comparison | null {
    if (this.at('not') && this.peek()?.text === 'in') {
      this.index += 2;
      return 'not in';
    }
    if (!this.at(...comparisons)) return null;
    const operator = this.take().text as Comparison;
    return operator === 'is' && this.accept('not') ? 'is not' : operator;
  }

  protected binary(level: number): Expression {
    const operators = precedence[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    while (this.at(...operators)) {
      const { line, column } = left;
      const operator = this.take().text as BinaryOperator;
      left = { type: 'binary', operator, left, right: this.binary(level + 1), line, column };
    }
    return left;
  }

  private unary(): Expression {
    const { line, column } = this.token;
    if (this.at('-', '+', '~')) {
      const operator = this.take().text as UnaryOperator;
      return this.nested(() => ({ type: 'unary', operator, operand: this.unary(), line, column }));
    }
    const left = this.awaitOrPrimary();
    if (!this.accept('**')) return left;
    return this.nested(() => ({ type: 'binary', operator: '**', left, right: this.unary(), line, column }));
  }

  private awaitOrPrimary(): Expression {
    const { line, column } = this.token;
    if (!this.accept('await')) return this.primary();
    const value = this.primary();
    this.checkAsync("'await'", { line, column });
    this.count.awaits++;
    return { type: 'await', value, line, column };
  }

  /** Refuses what may only stand in an asynchronous function. */
  protected checkAsync(what: string, place: Place): void {
    if (this.scope.kind === 'async function') return;
    const where = this.scope.isFunction || what !== "'await'" ? 'async function' : 'function';
    this.failLater('code', `${what} outside ${where}`, place);
  }
}

export interface Count {
  awaits: number;
  yields: number;
}

function describeNode(node: Exclude<Expression, Name>): string {
  return node.type === 'constant' ? 'literal' : node.type;
}
