import type { Prediction } from '../../../demos/index.ts';
import { type Key, type Question, type QuestionOf, sameFact } from '../../../questions/index.ts';
import { type Ask, type Fact, factOf, formOf, type Trace } from '../../../trace/index.ts';
import { candidatesFor, membersFor } from './candidates.ts';

/** More than these are not put in order, nor listed to be chosen from. */
const MOST = 9;

/**
 * What a demo's author asks, as a question of the quiz: times and counts are typed, lines and names put in order or
 * chosen.
 * @param code the program, if it is to be shown with this question
 * @param traces of the program that is asked about, and of the other one; null where none is known yet
 * @param none what stands for nothing
 * @returns null if there is nothing to ask of this run, or more than anybody would answer; `unknown` if it takes a trace
 */
export function questionOf(
  { question: prompt, ask, why }: Prediction,
  code: readonly string[] | null,
  traces: readonly [Trace, ...Trace[]] | null,
  none: string,
): Question | 'unknown' | null {
  const common = {
    id: 'prediction',
    rows: [],
    prompt,
    hint: '',
    explanation: why,
    ...(code && { code: [...code] }),
  };
  if (formOf(ask) === 'seconds') {
    const isTime = ask === 'elapsed' || typeof ask === 'object';
    return { ...common, kind: 'number', ...(isTime && { unit: 's' }) };
  }
  if (traces === null) return 'unknown';
  switch (ask) {
    case 'lines':
    case 'finish-order': {
      const items = factOf(ask, traces[0]) as readonly string[];
      const canBeOrdered = items.length > 1 && items.length <= MOST && new Set(items).size === items.length;
      if (canBeOrdered) return { ...common, kind: 'order', ask, items: [...items].sort() };
      const canBeTyped = ask === 'lines' && items.length > 0 && items.length <= MOST;
      return canBeTyped ? { code: [], ...common, kind: 'output' } : null;
    }
    case 'cancelled':
    case 'warnings':
      return { ...common, kind: 'choices', choices: choices([...membersFor(ask, traces), null], none) };
    default:
      return { ...common, kind: 'choice', choices: choices(candidatesFor(ask, traces), none) };
  }
}

/** The key that the run gives; null if it is none of the answers that could be given. */
export function keyIn(question: Question, ask: Ask, trace: Trace): Key | null {
  const fact = factOf(ask, trace);
  switch (question.kind) {
    case 'number':
      return typeof fact === 'number' ? { kind: 'number', number: fact } : null;
    case 'output':
      return { kind: 'output', lines: [...namesIn(fact)] };
    case 'order': {
      const order = namesIn(fact).map((name) => question.items.indexOf(name));
      const fits = order.length === question.items.length && !order.includes(-1);
      return fits ? { kind: 'order', order } : null;
    }
    case 'choices': {
      const names = namesIn(fact);
      const right = names.length === 0 ? [null] : names;
      const indices = right.map((value) => indexOf(question, value));
      return indices.includes(-1) ? null : { kind: 'choices', choices: [...new Set(indices)] };
    }
    case 'choice': {
      const choice = indexOf(question, fact);
      return choice < 0 ? null : { kind: 'choice', choice };
    }
    case 'line':
      return null;
  }
}

function indexOf({ choices }: QuestionOf<'choice' | 'choices'>, fact: Fact): number {
  return choices.findIndex(({ value }) => sameFact(value ?? null, fact));
}

function choices(values: readonly (string | null)[], none: string) {
  return values.map((value) => ({ ...(value === null ? { text: none } : { value }), why: '' }));
}

function namesIn(fact: Fact): readonly string[] {
  return Array.isArray(fact) ? fact : [];
}
