import type { Key, Question, Text } from '../../../lessons/index.ts';
import type { Answer } from './answer.ts';

/** Whether an answer is right; and why it is, or why it tempts, where the chapter says so. */
export interface Verdict {
  readonly right: boolean;
  readonly why: Text | null;
}

/** Compares an answer with the key of its question. */
export function judge(question: Question, key: Key, answer: Answer): Verdict {
  return { right: isRight(question, key, answer), why: whyOf(question, key, answer) };
}

function isRight(question: Question, key: Key, answer: Answer): boolean {
  if (answer.kind === 'choice' && key.kind === 'choice') return answer.choice === key.choice;
  if (answer.kind === 'choices' && key.kind === 'choices') return same(answer.choices, key.choices);
  if (answer.kind === 'order' && key.kind === 'order') return same(answer.order, key.order);
  if (answer.kind === 'line' && key.kind === 'line') return answer.line === key.line;
  if (answer.kind === 'output' && key.kind === 'output') return same(answer.lines, key.lines.map(trim));
  if (answer.kind === 'number' && key.kind === 'number' && question.kind === 'number') {
    return Math.abs(answer.number - key.number) <= (question.tolerance ?? 0) + 1e-6;
  }
  return false;
}

function whyOf(question: Question, key: Key, answer: Answer): Text | null {
  if (question.kind === 'choice' && answer.kind === 'choice') {
    return question.choices[answer.choice]?.why ?? null;
  }
  if (question.kind === 'choices' && answer.kind === 'choices' && key.kind === 'choices') {
    // Of several that are wrong, one reason at a time is enough.
    const misjudged = question.choices.findIndex(
      (_, index) => answer.choices.includes(index) !== key.choices.includes(index),
    );
    return question.choices[misjudged]?.why ?? null;
  }
  if (question.kind === 'line' && answer.kind === 'line') {
    return question.choices.find(({ line }) => line === answer.line)?.why ?? null;
  }
  if (question.kind === 'number' && answer.kind === 'number') {
    return question.mistakes?.find(({ value }) => Math.abs(value - answer.number) < 1e-6)?.why ?? null;
  }
  if (question.kind === 'order' && answer.kind === 'order') {
    const items = answer.order.map((index) => question.items[index]);
    return question.mistakes?.find(({ value }) => same(value, items))?.why ?? null;
  }
  if (question.kind === 'output' && answer.kind === 'output') {
    return question.mistakes?.find(({ value }) => same(value.map(trim), answer.lines))?.why ?? null;
  }
  return null;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function trim(line: string): string {
  return line.trim();
}
