import type { z } from 'zod';
import { type Ask, type Fact, factOf, printedLines } from '../trace/facts.ts';
import type { Trace } from '../trace/index.ts';
import type { answerSchema } from './answer-schema.ts';
import type { Question, QuestionOf } from './question.ts';

/** The right answer to a question. Choices, items and such are named by their index. */
export type Key = DeepReadonly<z.infer<typeof answerSchema>>;

type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };

/**
 * The parts of a model answer that a learner may have remembered, by their own judgement, in the order in which they are
 * offered: the first is the default, so that a key held down claims nothing.
 */
export const RECALLED = ['none', 'part', 'all'] as const;

/** An answer in the same form as the key. */
export type Answer = Key;

/** True if the key comes from the run of the question's program. */
export function isAskedOfRun(question: Question): boolean {
  return question.kind === 'output' || ('ask' in question && question.ask !== undefined);
}

/** A question does not have exactly one key. */
export class NoKey extends Error {
  /** The fact of the run that should decide; null where no run does. */
  readonly fact: Fact;
  /** The line or name that should occur once; null if the choices are wrong. */
  readonly item: string | null;
  /** The occurrences of the item, or the number of right choices. */
  readonly count: number;

  constructor(count: number, fact: Fact, item: string | null = null) {
    super(item === null ? `${count} right choices` : `${JSON.stringify(item)} occurs ${count} times`);
    this.name = 'NoKey';
    this.count = count;
    this.fact = fact;
    this.item = item;
  }
}

/**
 * The key of a question.
 * @param trace of the run of its program, for a question whose key comes from it
 * @throws NoKey
 */
export function keyOf(question: Question, trace: Trace | null): Key {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', choice: onlyChoice(question, trace) };
    case 'choices':
      return { kind: 'choices', choices: rightChoices(question, trace) };
    case 'order':
      return { kind: 'order', order: order(question, trace) };
    case 'number':
      return { kind: 'number', number: number(question, trace) };
    case 'line':
      return {
        kind: 'line',
        line: only(
          question.choices.filter(({ correct }) => correct).map(({ line }) => line),
          null,
        ),
      };
    case 'output':
      return { kind: 'output', lines: printedLines(runOf(question, trace)) };
    case 'recall':
      return { kind: 'recall', recalled: 'all' };
  }
}

/** The key by a run; null if the run settles none. */
export function keyIn(question: Question, trace: Trace): Key | null {
  try {
    return keyOf(question, trace);
  } catch (error) {
    if (error instanceof NoKey) return null;
    throw error;
  }
}

function onlyChoice(question: QuestionOf<'choice'>, trace: Trace | null): number {
  const { ask, choices } = question;
  if (ask === undefined) return only(markedCorrect(choices), null);
  const fact = uniqueFact(ask, runOf(question, trace));
  return only(
    indices(choices, ({ value }) => value !== undefined && sameFact(value, fact)),
    fact,
  );
}

function rightChoices(question: QuestionOf<'choices'>, trace: Trace | null): number[] {
  const { ask, choices } = question;
  const facts = ask === undefined ? null : (factOf(ask, runOf(question, trace)) as readonly string[]);
  const right =
    facts === null
      ? markedCorrect(choices)
      : indices(choices, ({ value }) =>
          facts.length === 0 ? value === null : facts.some((fact) => fact === value),
        );
  if (right.length === 0) throw new NoKey(0, facts);
  return right;
}

function order(question: QuestionOf<'order'>, trace: Trace | null): number[] {
  const { ask, items } = question;
  if (ask === undefined) return [...items.keys()];
  const fact = factOf(ask, runOf(question, trace)) as readonly string[];
  const places = items.map((item) => fact.indexOf(onlyOccurrence(String(item), fact)));
  return [...items.keys()].sort((a, b) => (places[a] as number) - (places[b] as number));
}

function number(question: QuestionOf<'number'>, trace: Trace | null): number {
  const { ask, answer } = question;
  const fact = ask === undefined ? answer : uniqueFact(ask, runOf(question, trace));
  // The time of a line that is never printed is null.
  if (typeof fact !== 'number') throw new NoKey(0, null, typeof ask === 'object' ? lineIn(ask) : null);
  return fact;
}

/** A fact of the run. @throws NoKey if it is about a line that is printed more than once */
function uniqueFact(ask: Ask, trace: Trace): Fact {
  const fact = factOf(ask, trace);
  if (typeof ask === 'object' && fact !== null) onlyOccurrence(lineIn(ask), printedLines(trace));
  return fact;
}

function lineIn(ask: Extract<Ask, object>): string {
  return 'line-time' in ask ? ask['line-time'] : ask['next-task'];
}

function onlyOccurrence(item: string, items: readonly string[]): string {
  const count = items.filter((each) => each === item).length;
  if (count !== 1) throw new NoKey(count, items, item);
  return item;
}

/** Facts are equal if their lines are, or if their numbers differ by rounding errors only. */
export function sameFact(value: Fact, fact: Fact): boolean {
  if (Array.isArray(value) && Array.isArray(fact)) {
    return value.length === fact.length && value.every((line, index) => line === fact[index]);
  }
  return typeof value === 'number' && typeof fact === 'number'
    ? Math.abs(value - fact) < 1e-6
    : value === fact;
}

function only(right: readonly number[], fact: Fact): number {
  const [first] = right;
  if (first === undefined || right.length > 1) throw new NoKey(right.length, fact);
  return first;
}

function markedCorrect(choices: readonly { correct?: true | undefined }[]): number[] {
  return indices(choices, ({ correct }) => correct === true);
}

function indices<T>(items: readonly T[], matches: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (matches(item) ? [index] : []));
}

function runOf({ id }: Question, trace: Trace | null): Trace {
  if (trace === null) throw new TypeError(`the question ${id} is keyed by a run`);
  return trace;
}
