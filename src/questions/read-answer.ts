import type { OrderedQuestion } from './item.ts';
import { type Answer, RECALLED } from './key.ts';

const BETWEEN = /[\s,;.>→/–-]+/;

/**
 * The answer that a line of text gives, by the numbers under which choices and items are shown; null if it gives none.
 * It is read kindly: `2`, `2s`, `2.0 s` and `2,0` are one number, `1 3 2`, `1,3,2` and `132` one order.
 * Answers about printed output have several lines; all others are one.
 */
export function readAnswer({ question, order: shown }: OrderedQuestion, text: string): Answer | null {
  const said = text.trim();
  switch (question.kind) {
    case 'choice': {
      const [choice, ...more] = readPlaces(said, shown) ?? [];
      return choice === undefined || more.length > 0 ? null : { kind: 'choice', choice };
    }
    case 'choices': {
      const choices = readPlaces(said, shown);
      return choices === null
        ? null
        : { kind: 'choices', choices: [...new Set(choices)].sort((a, b) => a - b) };
    }
    case 'order': {
      const order = readPlaces(said, shown);
      return order === null || new Set(order).size !== shown.length || order.length !== shown.length
        ? null
        : { kind: 'order', order };
    }
    case 'number': {
      const number = readNumber(said);
      return number === null ? null : { kind: 'number', number };
    }
    case 'line': {
      const line = Number(/^\D{0,8}(\d{1,4})\.?$/.exec(said)?.[1] ?? Number.NaN);
      return question.choices.some((choice) => choice.line === line) ? { kind: 'line', line } : null;
    }
    case 'output':
      return { kind: 'output', lines: text.split('\n') };
    case 'recall': {
      const [place, ...more] = readPlaces(said, shown) ?? [];
      const recalled = RECALLED[place ?? -1];
      return recalled === undefined || more.length > 0 ? null : { kind: 'recall', recalled };
    }
  }
}

/** `1 3`, `1,3`, `13` or `a c`: the choices or items in these places; null if there is no such place. */
function readPlaces(said: string, shown: readonly number[]): number[] | null {
  const signs = said.toLowerCase().split(BETWEEN).join('').replace(/[()]/g, '');
  if (!/^([1-9]+|[a-i]+)$/.test(signs)) return null;
  const base = /\d/.test(signs) ? '1' : 'a';
  const places = [...signs].map((sign) => shown[sign.charCodeAt(0) - base.charCodeAt(0)]);
  return places.every((place) => place !== undefined) ? places : null;
}

/** `2`, `2s`, `2.0 s`, `2,0`, `about 2 seconds`, `500 ms`; null if it is no number. */
function readNumber(said: string): number | null {
  const match = /^(?:≈|~|=|about|environ)?\s*([-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*(ms|[^\d.,]{0,20})$/i.exec(
    said,
  );
  if (match === null) return null;
  const [, digits = '', unit = ''] = match;
  // Questions are about seconds and counts: minutes and hours are a misunderstanding, and no slip of the pen.
  if (/^(min|h)/i.test(unit)) return null;
  const number = Number(digits.replace(',', '.'));
  return unit.toLowerCase() === 'ms' ? number / 1000 : number;
}
