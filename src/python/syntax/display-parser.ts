import type { Place } from '../errors.ts';
import type { Clause, Comprehension, Expression, Target } from './ast.ts';
import { type Count, OperatorParser } from './operator-parser.ts';
import { Scope } from './scope.ts';
import { asTarget } from './targets.ts';
import type { Token } from './tokens.ts';

/** Parses what stands in brackets: lists, tuples, sets, dicts, and comprehensions of them. */
export abstract class DisplayParser extends OperatorParser {
  /** The names of the functions and classes around what is parsed: `main.<locals>.`. */
  protected prefix = '';

  protected abstract yield(): Expression;

  protected bracketed({ text, line, column }: Token): Expression {
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

  /** What follows an element is no comma. */
  protected failInList(): never {
    const { kind } = this.token;
    const isOperand = kind === 'name' || kind === 'number' || kind === 'string' || kind === 'format';
    this.fail(isOperand ? 'invalid syntax. Perhaps you forgot a comma?' : undefined);
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

  protected comprehension(
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
      this.failLater('names', `'yield' inside ${what}`, { line, column });
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
        const message = 'asynchronous comprehension outside of an asynchronous function';
        this.failLater('code', message, { line, column });
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
}
