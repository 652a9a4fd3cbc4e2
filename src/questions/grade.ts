import type { Answer, Key } from './key.ts';
import type { Question } from './question.ts';

/** The tries at a prediction before the run itself is shown as the answer. */
export const TRIES = 2;

/** The rounding error of a sum of times. */
const EPSILON = 1e-6;

/** True if an answer is right. Spaces at the ends of printed lines, and empty lines around them, do not count. */
export function isRight(question: Question, key: Key, answer: Answer): boolean {
  switch (key.kind) {
    case 'choice':
      return answer.kind === 'choice' && answer.choice === key.choice;
    case 'choices':
      return answer.kind === 'choices' && isSame(ascending(answer.choices), ascending(key.choices));
    case 'order':
      return answer.kind === 'order' && isSame(answer.order, key.order);
    case 'number':
      return answer.kind === 'number' && Math.abs(answer.number - key.number) <= toleranceOf(question);
    case 'line':
      return answer.kind === 'line' && answer.line === key.line;
    case 'output':
      return answer.kind === 'output' && isSame(tidy(answer.lines), tidy(key.lines));
    case 'recall':
      return answer.kind === 'recall' && answer.recalled === key.recalled;
  }
}

function toleranceOf(question: Question): number {
  return question.kind === 'number' ? Math.max(question.tolerance ?? 0, EPSILON) : EPSILON;
}

/** Printed lines without invisible white space. */
function tidy(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trim().replace(/\s+/g, ' '));
  const isPrinted = (line: string): boolean => line !== '';
  return trimmed.slice(Math.max(0, trimmed.findIndex(isPrinted)), trimmed.findLastIndex(isPrinted) + 1);
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
