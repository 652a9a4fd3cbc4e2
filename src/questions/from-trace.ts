import { type Ask, factOf, printedLines } from '../trace/facts.ts';
import type { Trace } from '../trace/index.ts';
import type { Question } from './question.ts';

export interface Prediction {
  readonly question: Readonly<Record<string, string>>;
  readonly ask: Ask;
  readonly why: Readonly<Record<string, string>>;
}

/** The greatest number of items to put in order, or of lines to type. */
const MOST_ITEMS = 9;
/** The greatest number of choices: a longer list only takes time to read. */
const MOST_CHOICES = 5;
/** With fewer choices than this, `none` becomes one of them. */
const FEW = 3;

/**
 * The question that asks for a fact of a run: times and counts are typed, lines and names put in order or chosen.
 * @param code the program, if the question shows it
 * @param traces of the program that the question is about, and of the other one; null before they are known
 * @param none the text of the choice for nothing
 * @returns null if this run has nothing to ask for, or too much to answer; `unknown` if that depends on the trace
 */
export function questionFrom(
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
  const choices = (values: readonly (string | null)[]) =>
    values.map((value) => ({ value, ...(value === null && { text: none }), why: '' }));

  if (ask === 'elapsed' || ask === 'line-count' || ask === 'task-count') {
    return { ...common, kind: 'number', ask };
  }
  if (typeof ask === 'object' && 'line-time' in ask) return { ...common, kind: 'number', ask };
  if (traces === null) return 'unknown';
  switch (ask) {
    case 'lines':
    case 'finish-order': {
      const items = factOf(ask, traces[0]) as readonly string[];
      const fits = items.length <= MOST_ITEMS;
      if (fits && items.length > 1 && new Set(items).size === items.length)
        return { ...common, kind: 'order', ask, items: [...items].sort() };
      const canBeTyped = fits && ask === 'lines' && items.length > 0;
      return canBeTyped ? { code: [], ...common, kind: 'output' } : null;
    }
    case 'cancelled':
    case 'warnings':
      return { ...common, kind: 'choices', ask, choices: choices([...members(ask, traces), null]) };
    default:
      return { ...common, kind: 'choice', ask, choices: choices(candidates(ask, traces)) };
  }
}

/** The right choice, then tempting ones: of the other program, of this one at another time, or nothing at all. */
function candidates(ask: Ask, traces: readonly Trace[]): (string | null)[] {
  const facts = traces.map((trace) => lineOf(ask, trace));
  const all = [...new Set([...facts, ...traces.flatMap((trace) => tempting(ask, trace))])];
  const few = all.length < FEW && !all.includes(null);
  return [...all.slice(0, MOST_CHOICES), ...(few ? [null] : [])];
}

function members(ask: Ask, traces: readonly [Trace, ...Trace[]]): string[] {
  const facts = traces.flatMap((trace) => factOf(ask, trace) as readonly string[]);
  const others = ask === 'cancelled' ? traces[0].tasks.map(({ name }) => name) : [];
  return [...new Set([...facts, ...others])].slice(0, MOST_CHOICES);
}

function tempting(ask: Ask, trace: Trace): (string | null)[] {
  switch (ask) {
    case 'first-line':
    case 'last-line':
      return [lineOf('first-line', trace), lineOf('last-line', trace), ...printedLines(trace)];
    case 'result':
      return ['None'];
    case 'error':
      return trace.events.flatMap((event) =>
        event.type === 'finished' && event.outcome === 'failed' ? [messageOf(event.value)] : [],
      );
    default:
      return trace.tasks.map(({ name }) => name);
  }
}

/** The last line of a traceback for the repr of an exception: `ValueError: no page` of `ValueError('no page')`. */
function messageOf(exception: string): string {
  return exception.replace(/^(\w+)\((?:'(.*)'|"(.*)")?\)$/s, (_, name, single = '', double = '') => {
    const message = `${single}${double}`;
    return message === '' ? name : `${name}: ${message}`;
  });
}

function lineOf(ask: Ask, trace: Trace): string | null {
  const fact = factOf(ask, trace);
  return typeof fact === 'string' ? fact : null;
}
