import type { Place } from '../errors.ts';
import type {
  BinaryOperator,
  Block,
  Expression,
  Handler,
  Module,
  Statement,
  Target,
  WithItem,
} from './ast.ts';
import { DefinitionParser } from './definition-parser.ts';
import { asAssigned, asTarget } from './targets.ts';

/** Parses statements, and with them whole programs. */
export class StatementParser extends DefinitionParser {
  program(): Module {
    const body: Statement[] = [];
    while (this.token.kind !== 'end') body.push(...this.statement());
    for (const scope of this.scopes) scope.checkNonlocals();
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

  protected override simpleLine(): Statement[] {
    const statements = [this.simple()];
    while (this.accept(';') && this.token.kind !== 'newline' && this.token.kind !== 'end') {
      statements.push(this.simple());
    }
    if (this.token.kind === 'newline') this.take();
    else if (this.token.kind !== 'end') this.failAfterStatement();
    return statements;
  }

  private failAfterStatement(): never {
    const before = this.tokens[this.index - 1];
    if (before?.kind === 'name' && before.text === 'print') {
      this.fail("Missing parentheses in call to 'print'. Did you mean print(...)?", before);
    }
    this.fail();
  }

  private simple(): Statement {
    const { line, column, text, kind } = this.token;
    const place = { line, column };
    if (kind !== 'keyword') return this.expressionStatement();
    switch (text) {
      case 'pass':
        this.take();
        return { type: 'pass', ...place };
      case 'break':
      case 'continue':
        return this.jump(text, place);
      case 'return':
        return this.return(place);
      case 'raise':
        return this.raise(place);
      case 'import':
        return this.import(place);
      case 'from':
        return this.importFrom(place);
      case 'global':
      case 'nonlocal':
        return this.declaration(text, place);
      case 'assert':
        return this.assert(place);
      case 'del':
        return this.delete(place);
      default:
        return this.expressionStatement();
    }
  }

  private jump(type: 'break' | 'continue', place: Place): Statement {
    this.take();
    if (this.surroundings.inStarHandler && !this.surroundings.inLoop) this.failInStarHandler(place);
    if (!this.surroundings.inLoop) {
      this.fail(type === 'break' ? "'break' outside loop" : "'continue' not properly in loop", place);
    }
    return { type, ...place };
  }

  private failInStarHandler(place: Place): never {
    this.fail("'break', 'continue' and 'return' cannot appear in an except* block", place);
  }

  private return(place: Place): Statement {
    this.take();
    if (!this.scope.isFunction) this.fail("'return' outside function", place);
    if (this.surroundings.inStarHandler) this.failInStarHandler(place);
    const value = this.atExpressionEnd() ? null : this.expressions();
    if (value !== null) this.scope.returnsValueAt ??= place;
    return { type: 'return', value, ...place };
  }

  private raise(place: Place): Statement {
    this.take();
    const error = this.atExpressionEnd() ? null : this.expression();
    const cause = error !== null && this.accept('from') ? this.expression() : undefined;
    return { type: 'raise', error, cause, ...place };
  }

  private assert(place: Place): Statement {
    this.take();
    const test = this.expression();
    return { type: 'assert', test, message: this.accept(',') ? this.expression() : null, ...place };
  }

  private declaration(type: 'global' | 'nonlocal', place: Place): Statement {
    this.take();
    do {
      const name = this.expectName();
      if (type === 'global') this.scope.declareGlobal(name, place);
      else this.scope.declareNonlocal(name, place);
    } while (this.accept(','));
    return { type: 'pass', ...place };
  }

  private delete(place: Place): Statement {
    this.take();
    const parsed = this.expressions(() => this.binary(0));
    const targets = parsed.type === 'tuple' ? parsed.items : [parsed];
    return { type: 'delete', targets: targets.map((each) => asTarget(each, this.bind, 'delete')), ...place };
  }

  // --- Imports -------------------------------------------------------------------------------------------------

  private dottedName(): string {
    let name = this.expectName();
    while (this.accept('.')) name += `.${this.expectName()}`;
    return name;
  }

  private import(place: Place): Statement {
    this.take();
    const modules: { module: string; name: string }[] = [];
    do {
      const module = this.dottedName();
      const isAliased = this.accept('as');
      if (!isAliased && module.includes('.')) this.refuse(`'import ${module}' without 'as'`, place);
      const name = isAliased ? this.expectName() : module;
      this.bind(name);
      modules.push({ module, name });
    } while (this.accept(','));
    return { type: 'import', modules, ...place };
  }

  private importFrom(place: Place): Statement {
    this.take();
    if (this.at('.', '...')) this.refuse('a relative import', place);
    const module = this.dottedName();
    this.expect('import');
    if (this.at('*')) this.refuse("'import *'", place);
    const names: (Place & { name: string; alias: string })[] = [];
    const isBracketed = this.accept('(');
    do {
      if (isBracketed && this.at(')') && names.length > 0) break;
      const { line, column } = this.token;
      const name = this.expectName();
      const alias = this.accept('as') ? this.expectName() : name;
      this.bind(alias);
      names.push({ name, alias, line, column });
    } while (this.accept(','));
    if (isBracketed) this.expect(')');
    return { type: 'import-from', module, names, ...place };
  }

  // --- Assignments ---------------------------------------------------------------------------------------------

  private expressionStatement(): Statement {
    const { line, column } = this.token;
    const place = { line, column };
    const first = this.yieldOrExpressions();
    if (this.at(':')) return this.annotated(first, place);
    if (this.atAugmentation()) return this.augmented(first, place);
    if (!this.at('=')) return { type: 'expression', value: first, ...place };
    const chain = [first];
    while (this.accept('=')) chain.push(this.yieldOrExpressions());
    const value = chain.pop() as Expression;
    const targets = chain.map((target) => asAssigned(target, this.bind));
    return { type: 'assign', targets, value, ...place };
  }

  private annotated(target: Expression, place: Place): Statement {
    if (target.type === 'tuple' || target.type === 'list') {
      this.fail(`only single target (not ${target.type}) can be annotated`, place);
    }
    if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'subscript') {
      this.fail(target.type === 'call' ? 'invalid syntax' : 'illegal target for annotation', place);
    }
    this.take();
    this.annotation();
    const assigned = asTarget(target, this.bind);
    if (!this.accept('=')) return { type: 'pass', ...place };
    return { type: 'assign', targets: [assigned], value: this.yieldOrExpressions(), ...place };
  }

  private augmented(target: Expression, place: Place): Statement {
    if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'subscript') {
      const kind =
        target.type === 'call' ? 'function call' : target.type === 'constant' ? 'literal' : target.type;
      this.fail(`'${kind}' is an illegal expression for augmented assignment`, place);
    }
    const operator = this.take().text.slice(0, -1) as BinaryOperator;
    if (target.type === 'name') this.bind(target.id);
    return { type: 'augmented-assign', target, operator, value: this.yieldOrExpressions(), ...place };
  }

  // --- Compound statements -------------------------------------------------------------------------------------

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
      if (last?.kind === null) this.fail("default 'except:' must be last", last);
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
