import { describe, expect, it } from 'vitest';
import { demoNames, pitfalls } from '../../src/demos/index.ts';
import { textIn } from '../../src/i18n/index.ts';
import { check } from '../../src/lessons/check/check.ts';
import { isMisconception } from '../../src/lessons/curriculum.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { coverageOf, holesOf } from './coverage.ts';
import { ourCourse } from './our-course.ts';
import { en } from './support.ts';

const problems = check(ourCourse().course, en, { languages: ['en', 'fr'] });

describe('our course', () => {
  it('has nothing wrong, in English and in French', () => {
    expect(problems.map((problem) => describeProblem(problem, en))).toEqual([]);
  });

  it('teaches and asks all that its curriculum demands', () => {
    const { chapters, curriculum } = ourCourse();
    expect(holesOf(coverageOf(chapters, curriculum))).toEqual([]);
  });

  it('names no idea by what is falsely believed', () => {
    const misconceptions = ourCourse().curriculum.rows.filter(({ id }) => isMisconception(id));
    expect(misconceptions.length).toBeGreaterThan(20);
    for (const { id, idea, truth } of misconceptions) {
      for (const language of ['en', 'fr'])
        expect(textIn(truth ?? idea, language), id).not.toBe(textIn(idea, language));
    }
  });

  it('sends nobody to a demo that is not there', () => {
    const { chapters, curriculum } = ourCourse();
    const coverage = coverageOf(chapters, curriculum, { demos: demoNames });
    expect(coverage.flatMap(({ demo }) => demo.open)).toEqual([]);
  });

  it('lets a program show each mistake: a demo, or an exercise', () => {
    const { chapters, curriculum } = ourCourse();
    const mistakes = coverageOf(chapters, curriculum).filter(({ id }) => isMisconception(id));
    const lacking = mistakes.filter(({ demo, exercise }) => demo.names.length + exercise.names.length === 0);
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  // The collector of M13 and the library of M27 to M37 are Python's alone: a demo would have no TypeScript to show.
  it('has a demo of its own for each mistake that both languages can show', () => {
    const { chapters, curriculum } = ourCourse();
    const named = coverageOf(chapters, curriculum).flatMap(({ demo }) => demo.names);
    expect(pitfalls.members.filter(({ name }) => !named.includes(name))).toEqual([]);
    const mistakes = curriculum.rows.filter(({ id, needs }) => isMisconception(id) && needs.includes('demo'));
    expect(mistakes.length).toBeGreaterThanOrEqual(25);
    const coverage = coverageOf(chapters, { ...curriculum, rows: mistakes });
    const lacking = coverage.filter(({ demo }) => !demo.names.some((name) => /^pitfalls /.test(name)));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});
