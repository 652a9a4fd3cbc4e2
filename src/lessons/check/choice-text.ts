import type { Text } from '../../questions/index.ts';
import type { Fact } from '../../trace/facts.ts';

const CODE_SPANS = /^`[^`]+`(?:, `[^`]+`)*$/;

/**
 * Compares the text of a choice with its value, as far as possible: a text with numbers must have that of the value, and a
 * text of code spans alone must have its lines. Any other text is accepted.
 */
export function saysValue(text: Text, value: Fact): boolean {
  return Object.values(typeof text === 'string' ? [text] : text).every((words) => wordsSay(words, value));
}

function wordsSay(words: string, value: Fact): boolean {
  if (value === null) return true;
  if (typeof value === 'number') {
    const numbers = numbersIn(words);
    return numbers.length === 0 || numbers.includes(value);
  }
  if (!CODE_SPANS.test(words)) return true;
  return (
    words ===
    [value]
      .flat()
      .map((line) => `\`${line}\``)
      .join(', ')
  );
}

/** `1,000` and `1 000` are a thousand; `0.5` and `0,5` a half. */
function numbersIn(words: string): number[] {
  const found = words.match(/[1-9]\d{0,2}(?:[,\s]\d{3})+|\d+(?:[.,]\d+)?/gu) ?? [];
  return found.map((digits) =>
    Number(/[,\s]\d{3}$/.test(digits) ? digits.replace(/[,\s]/g, '') : digits.replace(',', '.')),
  );
}
