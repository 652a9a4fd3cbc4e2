import type { Answer, Question } from '../../../questions/index.ts';

/** Reads an answer; null if it is none to this question. */
export function readAnswer(question: Question, typed: string): Answer | null {
  const text = typed.trim();
  switch (question.kind) {
    case 'choice': {
      const [choice, ...others] = numbersIn(text, question.choices.length) ?? [];
      return choice === undefined || others.length > 0 ? null : { kind: 'choice', choice };
    }
    case 'choices': {
      const choices = numbersIn(text, question.choices.length);
      return choices === null ? null : { kind: 'choices', choices: choices.sort((a, b) => a - b) };
    }
    case 'order': {
      const order = numbersIn(text, question.items.length);
      return order === null || order.length < question.items.length ? null : { kind: 'order', order };
    }
    case 'number': {
      const match = /^(-?\d+(?:[.,]\d+)?)\s*(?:s|seconds?|secondes?)?$/i.exec(text);
      return match === null ? null : { kind: 'number', number: Number(match[1]?.replace(',', '.')) };
    }
    case 'line':
      return /^\d{1,6}$/.test(text) ? { kind: 'line', line: Number(text) } : null;
    case 'output':
      return { kind: 'output', lines: text.split('/').map((line) => line.trim()) };
  }
}

/** Different numbers from 1 to `count`, from 0 on: `2 1 3`, `2,1,3`, and `213`, where each has one digit. */
function numbersIn(text: string, count: number): number[] | null {
  const parts = count < 10 ? text.replaceAll(/[\s,;]/g, '').split('') : text.split(/[\s,;]+/);
  const numbers = parts.map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : -1));
  const fit = numbers.every((each) => each >= 0 && each < count) && new Set(numbers).size === numbers.length;
  return numbers.length > 0 && fit ? numbers : null;
}
