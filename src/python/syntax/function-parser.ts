import type { Expression, FunctionDefinition, Parameter, Parameters } from './ast.ts';
import { ExpressionParser } from './expression-parser.ts';
import { noParameters, parameterNames } from './parameters.ts';
import { Scope, type ScopeKind } from './scope.ts';

/** Parses what functions of all kinds have: parameters, and a scope. */
export abstract class FunctionParser extends ExpressionParser {
  protected override lambda(): Expression {
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
    if (twice !== undefined) {
      this.failLater('names', `duplicate argument '${twice}' in function definition`, this.token);
    }
    return parameters;
  }

  private parameterName(annotated: boolean): string {
    const name = this.expectName();
    if (annotated && this.accept(':')) this.annotation();
    return name;
  }

  /** Python 3.14 evaluates annotations only when somebody asks for them; nobody does. */
  protected annotation(): void {
    const { awaits, yields } = this.count;
    const { token } = this;
    const value = this.starredOrNamed();
    const what =
      this.count.awaits > awaits
        ? 'await'
        : this.count.yields > yields
          ? 'yield'
          : value.type === 'named'
            ? 'named'
            : null;
    if (what !== null)
      this.failLater('names', `${what} expression cannot be used within an annotation`, token);
  }
}
