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

const steps = STEPS.map((id) => {
  const found = ourExercises.find((exercise) => exercise.id === id);
  if (found === undefined) throw new Error(`there is no exercise ${id}`);
  return found;
});

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
  it.each(
    steps.slice(1).map((step, index) => [STEPS[index], step.id, steps[index] as Exercise, step] as const),
  )('after %s is the start of %s', (_, __, before, step) => {
    const checker = checkerOf(before.solution);
    expect(checker.length).toBeGreaterThanOrEqual(2);
    for (const part of checker) expect(contains(step.starter, part.split('\n'))).toBe(true);
  });

  it('checks the same site at each step', () => {
    for (const { modules } of steps) expect(modules).toEqual(steps[0]?.modules);
  });

  it('grows in chapters that follow each other, each on a page of its own before the practice', () => {
    const places = STEPS.map((id) =>
      ourCourse().chapters.flatMap((chapter) =>
        [...blocksOfType(chapter, 'exercise')].flatMap(({ block, path }) =>
          block.exercise === id ? [[chapter.order, chapter.pages[Number(path[1])]?.id]] : [],
        ),
      ),
    );
    expect(places).toEqual([5, 7, 8, 9, 10, 12, 14].map((order) => [[order, 'link-checker']]));
  });
});
