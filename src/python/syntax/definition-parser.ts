import type { Place } from '../errors.ts';
import type { Block, Expression, Parameters, Statement } from './ast.ts';
import { FunctionParser } from './function-parser.ts';
import { noParameters } from './parameters.ts';
import type { Scope } from './scope.ts';

/** What `break`, `continue` and `return` look at. */
export interface Surroundings {
  readonly inLoop: boolean;
  readonly inStarHandler: boolean;
}

const outside: Surroundings = { inLoop: false, inStarHandler: false };

/** Parses blocks, and the functions and classes that consist of them. */
export abstract class DefinitionParser extends FunctionParser {
  protected surroundings = outside;
  /** Of all functions, to be checked when the program is complete. */
  protected readonly scopes: Scope[] = [];

  protected abstract statement(): Statement[];
  protected abstract simpleLine(): Statement[];

  protected readonly bind = (name: string): void => this.scope.bind(name);

  /** The block after a colon. @param owner what it belongs to, for the message when it is missing. */
  protected block(owner: string, { line }: Place, surroundings = this.surroundings): Block {
    this.expect(':');
    const outer = this.surroundings;
    this.surroundings = surroundings;
    try {
      if (this.atKind('end')) this.fail();
      if (!this.atKind('newline')) return this.simpleLine();
      this.take();
      if (!this.atKind('indent')) {
        const message = `expected an indented block after ${owner} on line ${line}`;
        this.fail(message, this.token, 'IndentationError');
      }
      this.take();
      const body: Statement[] = [];
      while (!this.atKind('dedent', 'end')) body.push(...this.statement());
      this.take();
      return body;
    } finally {
      this.surroundings = outer;
    }
  }

  protected decorated(): Statement {
    const decorators: Expression[] = [];
    while (this.accept('@')) {
      decorators.push(this.named());
      if (this.token.kind !== 'newline') this.fail();
      this.take();
    }
    if (this.at('class')) return this.class(decorators);
    const { token: start } = this;
    const isAsync = this.accept('async');
    if (!this.at('def')) this.fail();
    return this.function(start, isAsync, decorators);
  }

  protected function(start: Place, isAsync: boolean, decorators: readonly Expression[]): Statement {
    this.take();
    const place = { line: start.line, column: start.column };
    const name = this.expectName();
    this.bind(name);
    if (this.at('[')) this.refuse('a type parameter');
    if (!this.accept('(')) this.fail("expected '('");
    const parameters = this.parameters(')', true);
    if (!this.accept(')')) this.fail();
    if (this.accept('->')) this.annotation();
    const qualifiedName = this.qualified(name);
    const { scope, body } = this.body(isAsync, qualifiedName, parameters, place);
    const definition = { name, qualifiedName, parameters, scope, body, ...place };
    return { type: 'function', definition, decorators, ...place };
  }

  private body(isAsync: boolean, qualifiedName: string, parameters: Parameters, place: Place) {
    const kind = isAsync ? 'async function' : 'function';
    const parse = () => this.block('function definition', place, outside);
    const { scope, result: body } = this.inScope(kind, `${qualifiedName}.<locals>.`, parameters, parse);
    this.scopes.push(scope);
    if (isAsync && scope.isGenerator && scope.returnsValueAt !== null) {
      this.failLater('code', "'return' with value in async generator", scope.returnsValueAt);
    }
    return { scope, body };
  }

  protected class(decorators: readonly Expression[]): Statement {
    const { line, column } = this.take();
    const place = { line, column };
    const name = this.expectName();
    this.bind(name);
    if (this.at('[')) this.refuse('a type parameter');
    const bases: Expression[] = [];
    if (this.accept('(')) {
      for (const { keyword, value } of this.arguments()) {
        if (keyword !== null) this.refuse('a keyword in a class statement', value);
        bases.push(value);
      }
    }
    const qualifiedName = this.qualified(name);
    const parse = () => this.block('class definition', place, outside);
    const { scope, result: body } = this.inScope('class', `${qualifiedName}.`, noParameters, parse);
    return { type: 'class', name, qualifiedName, bases, decorators, scope, body, ...place };
  }

  private qualified(name: string): string {
    return this.scope.globals.has(name) ? name : this.prefix + name;
  }
}
