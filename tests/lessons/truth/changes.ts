import type { Code } from '../../../src/lessons/chapter.ts';
import { type Did, type Done, didOf, FACTS, statedOf } from './did.ts';

/** What a chapter states of a program and what it does, where they differ: `-` stated, `+` done. */
export function differences(code: Code, done: Done): string[] {
  return changes(statedOf(code), didOf(code, done));
}

/** What differs between two statements about a program, line by line: `-` as it was, `+` as it is. */
export function changes(was: Did, is: Did): string[] {
  return FACTS.flatMap((fact) => {
    const [old, now] = [linesOf(fact, was), linesOf(fact, is)];
    const start = alike(old, now);
    const end = alike(old.slice(start).reverse(), now.slice(start).reverse());
    const part = (lines: readonly string[], sign: string) =>
      lines.slice(start, lines.length - end).map((line) => `${sign} ${fact}: ${line}`);
    return [...part(old, '-'), ...part(now, '+')];
  });
}

/** How many lines are the same at the beginning of both. */
function alike(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((line, index) => line !== b[index]);
  return first < 0 ? a.length : first;
}

function linesOf(fact: keyof Did, did: Did): string[] {
  const value = did[fact];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [fact === 'elapsed' ? `${value} s` : String(value)];
  if (value.length === 0) return ['nothing'];
  return value.map((line) => (typeof line === 'string' ? line : `${line.t} s  ${line.text}`));
}
