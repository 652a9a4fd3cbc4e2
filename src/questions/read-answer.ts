import type { OrderedQuestion } from './item.ts';
import { type Answer, RECALLED } from './key.ts';

const BETWEEN = /[\s,;.>→/–-]+/;

/**
 * Parses an answer, in which choices and items are named by the numbers under which they are shown; null if it is none.
 * Lenient: `2`, `2s`, `2.0 s` and `2,0` are one number, `1 3 2`, `1,3,2` and `132` one order.
 * Answers about printed output have several lines; all others have one.
 */
export function readAnswer({ question, order: shown }: OrderedQuestion, text: string): Answer | null {
  const line = text.trim();
  switch (question.kind) {
    case 'choice': {
      const [choice, ...more] = readPlaces(line, shown) ?? [];
      return choice === undefined || more.length > 0 ? null : { kind: 'choice', choice };
    }
    case 'choices': {
      const choices = readPlaces(line, shown);
      return choices === null
        ? null
        : { kind: 'choices', choices: [...new Set(choices)].sort((a, b) => a - b) };
    }
    case 'order': {
      const order = readPlaces(line, shown);
      return order === null || new Set(order).size !== shown.length || order.length !== shown.length
        ? null
        : { kind: 'order', order };
    }
    case 'number': {
      const number = readNumber(line);
      return number === null ? null : { kind: 'number', number };
    }
    case 'line': {
      const number = Number(/^\D{0,8}(\d{1,4})\.?$/.exec(line)?.[1] ?? Number.NaN);
      return question.choices.some((choice) => choice.line === number)
        ? { kind: 'line', line: number }
        : null;
    }
    case 'output':
      return { kind: 'output', lines: text.split('\n') };
    case 'recall': {
      const [place, ...more] = readPlaces(line, shown) ?? [];
      const recalled = RECALLED[place ?? -1];
      return recalled === undefined || more.length > 0 ? null : { kind: 'recall', recalled };
    }
  }
}

/** `1 3`, `1,3`, `13` or `a c`: the choices or items in these places; null if there is no such place. */
function readPlaces(line: string, shown: readonly number[]): number[] | null {
  const signs = line.toLowerCase().split(BETWEEN).join('').replace(/[()]/g, '');
  if (!/^([1-9]+|[a-i]+)$/.test(signs)) return null;
  const base = /\d/.test(signs) ? '1' : 'a';
  const places = [...signs].map((sign) => shown[sign.charCodeAt(0) - base.charCodeAt(0)]);
  return places.every((place) => place !== undefined) ? places : null;
}

/** `2`, `2s`, `2.0 s`, `2,0`, `about 2 seconds`, `500 ms`; null if it is no number. */
function readNumber(line: string): number | null {
  const match = /^(?:≈|~|=|about|environ)?\s*([-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*(ms|[^\d.,]{0,20})$/i.exec(
    line,
  );
  if (match === null) return null;
  const [, digits = '', unit = ''] = match;
  // Questions are about seconds and counts: minutes and hours are a misunderstanding, not a typing error.
  if (/^(min|h)/i.test(unit)) return null;
  const number = Number(digits.replace(',', '.'));
  return unit.toLowerCase() === 'ms' ? number / 1000 : number;
}
