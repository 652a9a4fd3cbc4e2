import type { Key, Question } from '../lessons/index.ts';
import type { Given } from './given.ts';

/** Times are computed, and a sum of them may be off by a hair. */
const HAIR = 1e-6;

/** Whether an answer is right. Spaces at the ends of printed lines, and empty lines around them, do not count. */
export function isRight(question: Question, key: Key, given: Given): boolean {
  switch (key.kind) {
    case 'choice':
      return given.kind === 'choice' && given.choice === key.choice;
    case 'choices':
      return given.kind === 'choices' && isSame(ascending(given.choices), ascending(key.choices));
    case 'order':
      return given.kind === 'order' && isSame(given.order, key.order);
    case 'number':
      return given.kind === 'number' && Math.abs(given.number - key.number) <= toleranceOf(question);
    case 'line':
      return given.kind === 'line' && given.line === key.line;
    case 'output':
      return given.kind === 'output' && isSame(tidy(given.lines), tidy(key.lines));
  }
}

/** How far a number may be from the right one. */
export function toleranceOf(question: Question): number {
  return question.kind === 'number' ? Math.max(question.tolerance ?? 0, HAIR) : HAIR;
}

/** Printed lines without what nobody can see. */
export function tidy(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trim().replace(/\s+/g, ' '));
  const isPrinted = (line: string): boolean => line !== '';
  return trimmed.slice(Math.max(0, trimmed.findIndex(isPrinted)), trimmed.findLastIndex(isPrinted) + 1);
}

/** Whether two lists have the same in the same order. */
export function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
