import type { Text } from '../questions/index.ts';
import type { Check } from './checks/index.ts';
import type { Exercise } from './exercise.ts';

/** The number of variants, the original included. */
export function variantCount({ variants = [] }: Exercise): number {
  return variants.length + 1;
}

/** The exercise with other names: variant 0 is the original, which also follows the last. */
export function variantOf(exercise: Exercise, n: number): Exercise {
  const words = exercise.variants?.[(n % variantCount(exercise)) - 1];
  if (words === undefined) return exercise;
  const replace = replacing(words);
  const code = (lines: readonly string[]) => lines.map(replace);
  const text = (each: Text) => inCodeSpans(each, replace);
  const program = <P extends { title: Text; code: string[] }>(each: P): P => ({
    ...each,
    title: text(each.title),
    code: code(each.code),
  });
  return {
    ...exercise,
    title: text(exercise.title),
    story: text(exercise.story),
    hints: exercise.hints.map(text),
    starter: code(exercise.starter),
    solution: code(exercise.solution),
    runs: exercise.runs.map((run) => ({
      checks: run.checks.map((check) => inCheck(check, replace)),
      ...(run.title !== undefined && { title: text(run.title) }),
      ...(run.driver !== undefined && { driver: code(run.driver) }),
    })),
    ...(exercise.others && { others: exercise.others.map(program) }),
    wrong: exercise.wrong.map((each) => ({
      ...program(each),
      ...(each.message !== undefined && { message: replace(each.message) }),
    })),
  };
}

type Replace = (text: string) => string;

/** Replaces whole words only, and all at once, so that two can be swapped. */
function replacing(words: Readonly<Record<string, string>>): Replace {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${Object.keys(words).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return (text) => text.replace(pattern, (word) => words[word] ?? word);
}

function inCodeSpans(text: Text, replace: Replace): Text {
  const spans = (words: string) => words.replace(/`[^`]+`/g, replace);
  if (typeof text === 'string') return spans(text);
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, spans(words)]));
}

function inCheck({ why, ...demands }: Check, replace: Replace): Check {
  return {
    ...(inValue(demands, replace) as Check),
    ...(why !== undefined && { why: inCodeSpans(why, replace) }),
  };
}

function inValue(value: unknown, replace: Replace): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each) => inValue(each, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inValue(inner, replace)]));
}
