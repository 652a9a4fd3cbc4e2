import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/exercises/index.ts';
import { blocksOfType } from '../../src/lessons/parts.ts';
import { ourCourse } from '../lessons/our-course.ts';
import { ourExercises } from './support.ts';

/** The program that grows through the chapters: each step begins where the one before ended. */

const STEPS = [
  'links-gathered',
  'links-timed',
  'links-cancellable',
  'links-failures',
  'links-grouped',
  'links-limited',
  'links-tested',
];

/** What it can do besides, and does not keep. */
const ASIDE = 'links-heartbeat';

const named = (id: string): Exercise => {
  const found = ourExercises.find((exercise) => exercise.id === id);
  if (found === undefined) throw new Error(`there is no exercise ${id}`);
  return found;
};

const pairs = [
  ['links-gathered', ASIDE],
  ...STEPS.slice(1).map((id, index) => [STEPS[index] as string, id] as const),
] as const;

/** The functions and classes of a program that make it a link checker. What runs it differs from step to step. */
function checkerOf(code: readonly string[]): string[] {
  const parts = code.join('\n').split(/\n\n\n/);
  return parts.filter((part) => /^(?:async def (?:check|report)|class Blocked)\b/.test(part));
}

/** Whether all these lines are there, in this order; others may come in between. */
function contains(lines: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const line of lines) if (line === wanted[at]) at++;
  return at === wanted.length;
}

describe('the link checker', () => {
  it.each(pairs)('after %s is the start of %s', (before, after) => {
    const checker = checkerOf(named(before).solution);
    expect(checker.length).toBeGreaterThanOrEqual(2);
    for (const part of checker) expect(contains(named(after).starter, part.split('\n'))).toBe(true);
  });

  it('checks the same site at each step', () => {
    const all = [ASIDE, ...STEPS].map(named);
    for (const { modules } of all) expect(modules).toEqual(all[0]?.modules);
  });

  it('grows in chapters that follow each other, each on a page of its own before the practice', () => {
    const places = ['links-gathered', ASIDE, ...STEPS.slice(1)].map((id) =>
      ourCourse().chapters.flatMap((chapter) =>
        [...blocksOfType(chapter, 'exercise')].flatMap(({ block, path }) =>
          block.exercise === id ? [[chapter.order, chapter.pages[Number(path[1])]?.id]] : [],
        ),
      ),
    );
    expect(places).toEqual([5, 6, 7, 8, 9, 10, 12, 14].map((order) => [[order, 'link-checker']]));
  });
});
