import type { Place } from '../errors.ts';
import type {
  Argument,
  BinaryOperator,
  Clause,
  Comparison,
  Comprehension,
  Expression,
  FormatPart,
  FunctionDefinition,
  Name,
  Parameter,
  Parameters,
  Target,
  UnaryOperator,
} from './ast.ts';
import { noParameters, parameterNames } from './parameters.ts';
import { Scope, type ScopeKind } from './scope.ts';
import { asTarget } from './targets.ts';
import { TokenReader } from './token-reader.ts';
import type { FormatTokenPart, Token } from './tokens.ts';

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

/** Parses expressions, as Python's grammar has them. */
export abstract class ExpressionParser extends TokenReader {
  /** The names of the functions and classes around what is parsed: `main.<locals>.`. */
  protected prefix = '';
  /** How many have been parsed: a generator expression with an await in it is asynchronous. */
  private readonly count: Count = { awaits: 0, yields: 0 };

  /** One expression, or several with commas: a tuple. `*items` may stand among them. */
  protected expressions(parse: () => Expression = () => this.starred() ?? this.expression()): Expression {
    const { line, column } = this.token;
    const first = parse();
    if (!this.at(',')) {
      // Left of a `=` there is a better message for it.
      if (first.type === 'starred' && !this.at('=')) this.fail("can't use starred expression here", first);
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

  private starred(): Expression | null {
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

  /** `yield`, or expressions: what can stand right of `=`. */
  protected yieldOrExpressions(): Expression {
    return this.at('yield') ? this.yield() : this.expressions();
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

  private yield(): Expression {
    const { line, column } = this.take();
    this.checkYield({ line, column });
    this.scope.isGenerator = true;
    this.count.yields++;
    if (this.accept('from')) {
      if (this.scope.kind === 'async function')
        this.fail("'yield from' inside async function", { line, column });
      return { type: 'yield-from', value: this.expression(), line, column };
    }
    const value = this.atExpressionEnd() ? null : this.expressions();
    return { type: 'yield', value, line, column };
  }

  private checkYield(place: Place): void {
    if (this.scope.kind === 'lambda') this.refuse("'yield' in a lambda", place);
    if (!this.scope.isFunction) this.fail("'yield' outside function", place);
  }

  private lambda(): Expression {
    const { line, column } = this.take();
    const name = '<lambda>';
    const qualifiedName = this.prefix + name;
    const parameters = this.at(':') ? noParameters : this.parameters(':', false);
    this.expect(':');
    const { scope, result } = this.inScope('lambda', `${qualifiedName}.<locals>.`, parameters, () =>
      this.expression(),
    );
    const place = { line, column };
    const body = [{ type: 'return', value: result, ...place } as const];
    const definition: FunctionDefinition = { name, qualifiedName, parameters, scope, body, ...place };
    return { type: 'lambda', definition, ...place };
  }

  /** Parses in a scope of its own. The parameters have been parsed outside it, as their defaults belong there. */
  protected inScope<T>(
    kind: ScopeKind,
    prefix: string,
    parameters: Parameters,
    parse: () => T,
  ): { scope: Scope; result: T } {
    const { scope: outerScope, prefix: outerPrefix } = this;
    const scope = new Scope(kind, outerScope);
    for (const name of parameterNames(parameters)) scope.locals.add(name);
    this.scope = scope;
    this.prefix = prefix;
    try {
      return { scope, result: parse() };
    } finally {
      this.scope = outerScope;
      this.prefix = outerPrefix;
    }
  }

  /** The parameters of a `def` or a `lambda`, up to the sign that ends them. */
  protected parameters(end: ')' | ':', annotated: boolean): Parameters {
    const positional: Parameter[] = [];
    const keywordOnly: Parameter[] = [];
    let positionalOnly = 0;
    let rest: string | null = null;
    let keywords: string | null = null;
    let afterStar = false;
    while (!this.at(end)) {
      const { token } = this;
      if (keywords !== null) this.fail('arguments cannot follow var-keyword argument');
      if (this.accept('**')) {
        keywords = this.parameterName(annotated);
      } else if (this.accept('*')) {
        if (afterStar) this.fail('* argument may appear only once', token);
        afterStar = true;
        if (!this.at(',')) rest = this.parameterName(annotated);
        else if (this.peek()?.text === end) this.fail('named arguments must follow bare *', token);
      } else if (this.accept('/')) {
        if (positional.length === 0) this.fail('at least one argument must precede /', token);
        if (positionalOnly > 0) this.fail('/ may appear only once', token);
        if (afterStar) this.fail('/ must be ahead of *', token);
        positionalOnly = positional.length;
      } else {
        const name = this.parameterName(annotated);
        const value = this.accept('=') ? this.expression() : null;
        const list = afterStar ? keywordOnly : positional;
        if (!afterStar && value === null && positional.some((each) => each.default !== null)) {
          this.fail('parameter without a default follows parameter with a default', token);
        }
        list.push({ name, default: value });
      }
      if (!this.accept(',')) break;
    }
    const parameters = { positional, positionalOnly, rest, keywordOnly, keywords };
    const names = parameterNames(parameters);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) this.fail(`duplicate argument '${twice}' in function definition`);
    return parameters;
  }

  private parameterName(annotated: boolean): string {
    const name = this.expectName();
    if (annotated && this.accept(':')) this.annotation();
    return name;
  }

  /** Python 3.14 evaluates annotations only when somebody asks for them; nobody does. */
  protected annotation(): void {
    this.starredOrNamed();
  }

  private logical(operator: 'or' | 'and'): Expression {
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

  /** @throws PythonSyntaxError unless in an asynchronous function. */
  protected checkAsync(what: string, place: Place): void {
    if (this.scope.kind === 'async function') return;
    const where = this.scope.isFunction || what !== "'await'" ? 'async function' : 'function';
    this.fail(`${what} outside ${where}`, place);
  }

  private primary(): Expression {
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

  /** What follows an element is no comma. */
  private failInList(): never {
    const { kind } = this.token;
    const isOperand = kind === 'name' || kind === 'number' || kind === 'string' || kind === 'format';
    this.fail(isOperand ? 'invalid syntax. Perhaps you forgot a comma?' : undefined);
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
        this.fail(`keyword argument repeated: ${token.text}`, token);
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

  private bracketed({ text, line, column }: Token): Expression {
    if (text === '...') {
      this.take();
      return { type: 'ellipsis', line, column };
    }
    if (text !== '(' && text !== '[' && text !== '{') this.fail();
    this.take();
    return this.nested(() => {
      if (text === '(') return this.parenthesized({ line, column });
      if (text === '[') return this.listDisplay({ line, column });
      return this.braced({ line, column });
    });
  }

  private parenthesized(place: Place): Expression {
    if (this.accept(')')) return { type: 'tuple', items: [], ...place };
    if (this.at('yield')) {
      const value = this.yield();
      this.expect(')');
      return value;
    }
    const before = { ...this.count };
    const first = this.starredOrNamed();
    if (this.at('for', 'async')) {
      const generator = this.comprehension('generator', first, null, before);
      this.expect(')');
      return generator;
    }
    if (this.at(',')) return { type: 'tuple', items: this.items(first, ')'), ...place };
    if (!this.accept(')')) this.failInList();
    if (first.type === 'starred') this.fail('cannot use starred expression here', place);
    // Parentheses leave no trace, but for this: `(x) = 1` is fine, and `(a, b)` keeps its own place.
    return first;
  }

  private listDisplay(place: Place): Expression {
    if (this.accept(']')) return { type: 'list', items: [], ...place };
    const before = { ...this.count };
    const first = this.starredOrNamed();
    if (this.at('for', 'async')) {
      const list = this.comprehension('list', first, null, before);
      this.expect(']');
      return list;
    }
    return { type: 'list', items: this.items(first, ']'), ...place };
  }

  /** The elements after the first, with the bracket that closes them. */
  private items(first: Expression, end: string): Expression[] {
    const items = [first];
    while (!this.accept(end)) {
      if (!this.accept(',')) this.failInList();
      if (this.accept(end)) break;
      items.push(this.starredOrNamed());
    }
    return items;
  }

  private braced(place: Place): Expression {
    if (this.accept('}')) return { type: 'dict', entries: [], ...place };
    const before = { ...this.count };
    if (!this.at('**')) {
      const first = this.starredOrNamed();
      if (this.at('for', 'async')) {
        const set = this.comprehension('set', first, null, before);
        this.expect('}');
        return set;
      }
      if (!this.accept(':')) return { type: 'set', items: this.items(first, '}'), ...place };
      const value = this.expression();
      if (this.at('for', 'async')) {
        const dict = this.comprehension('dict', first, value, before);
        this.expect('}');
        return dict;
      }
      return this.dictDisplay([{ key: first, value }], place);
    }
    this.take();
    return this.dictDisplay([{ key: null, value: this.binary(0) }], place);
  }

  private dictDisplay(entries: { key: Expression | null; value: Expression }[], place: Place): Expression {
    while (!this.accept('}')) {
      if (!this.accept(',')) this.failInList();
      if (this.accept('}')) break;
      if (this.accept('**')) {
        entries.push({ key: null, value: this.binary(0) });
        continue;
      }
      const key = this.expression();
      if (!this.accept(':')) this.fail("':' expected after dictionary key");
      entries.push({ key, value: this.expression() });
    }
    return { type: 'dict', entries, ...place };
  }

  private comprehension(
    kind: Comprehension['kind'],
    element: Expression,
    value: Expression | null,
    before: Count,
  ): Comprehension {
    if (element.type === 'starred') this.fail('iterable unpacking cannot be used in comprehension', element);
    const { line, column } = element;
    const scope = new Scope('comprehension', this.scope);
    const clauses: Clause[] = [];
    let inFirstSource = 0;
    while (this.at('for', 'async')) {
      const { clause, awaitsInSource } = this.clause(scope);
      if (clauses.length === 0) inFirstSource = awaitsInSource;
      clauses.push(clause);
    }
    if (this.count.yields > before.yields) {
      const what = kind === 'generator' ? 'generator expression' : `${kind} comprehension`;
      this.fail(`'yield' inside ${what}`, { line, column });
    }
    const isAsync = this.count.awaits - before.awaits - inFirstSource > 0;
    // The awaits inside a generator expression are its own.
    if (kind === 'generator') this.count.awaits = before.awaits + inFirstSource;
    const qualifiedName = `${this.prefix}<genexpr>`;
    return {
      type: 'comprehension',
      kind,
      qualifiedName,
      element,
      value,
      clauses,
      scope,
      isAsync,
      line,
      column,
    };
  }

  /** Counts the awaits in its source: those of the first `for` are evaluated outside the comprehension. */
  private clause(scope: Scope): { clause: Clause; awaitsInSource: number } {
    const { line, column } = this.token;
    const isAsync = this.accept('async');
    if (isAsync) {
      if (this.scope.kind !== 'async function') {
        this.fail('asynchronous comprehension outside of an asynchronous function', { line, column });
      }
      this.count.awaits++;
    }
    this.expect('for');
    const target = this.targets((name) => scope.locals.add(name));
    if (!this.accept('in')) this.fail();
    const { awaits } = this.count;
    const source = this.logical('or');
    const awaitsInSource = this.count.awaits - awaits;
    const conditions: Expression[] = [];
    while (this.accept('if')) conditions.push(this.comprehensionCondition());
    return { clause: { isAsync, target, source, conditions }, awaitsInSource };
  }

  private comprehensionCondition(): Expression {
    const value = this.logical('or');
    if (!this.at(':=')) return value;
    this.refuse("':=' without parentheses in a comprehension");
  }

  /** The targets of a `for`. */
  protected targets(bind: (name: string) => void): Target {
    const parsed = this.expressions(() => this.starred() ?? this.binary(0));
    return asTarget(parsed, bind);
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

interface Count {
  awaits: number;
  yields: number;
}

function describeNode(node: Exclude<Expression, Name>): string {
  return node.type === 'constant' ? 'literal' : node.type;
}
