import type { Place } from '../errors.ts';
import type { BinaryOperator, Expression, Statement } from './ast.ts';
import { DefinitionParser } from './definition-parser.ts';
import { asAssigned, asTarget } from './targets.ts';

/** Parses the statements that several can stand in one line. */
export abstract class SimpleStatementParser extends DefinitionParser {
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
    const { inLoop, inStarHandler } = this.surroundings;
    if (inStarHandler && !inLoop) this.failInStarHandler(place);
    if (!inLoop) {
      this.failLater(
        'code',
        type === 'break' ? "'break' outside loop" : "'continue' not properly in loop",
        place,
      );
    }
    return { type, ...place };
  }

  private failInStarHandler(place: Place): void {
    this.failLater('code', "'break', 'continue' and 'return' cannot appear in an except* block", place);
  }

  private return(place: Place): Statement {
    this.take();
    if (!this.scope.isFunction) this.failLater('code', "'return' outside function", place);
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
      this.noteNames(() => {
        if (type === 'global') this.scope.declareGlobal(name, place);
        else this.scope.declareNonlocal(name, place);
      });
    } while (this.accept(','));
    return { type: 'pass', ...place };
  }

  private delete(place: Place): Statement {
    this.take();
    const parsed = this.expressions(() => this.binary(0));
    const targets = parsed.type === 'tuple' ? parsed.items : [parsed];
    return { type: 'delete', targets: targets.map((each) => asTarget(each, this.bind, 'delete')), ...place };
  }

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
    if (this.at('*')) this.refuse("'import *'");
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
}
