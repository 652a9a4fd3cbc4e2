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
    expect(holesOf(coverageOf(chapters, curriculum))).toEqual([
      // A task that nothing refers to is destroyed by CPython's garbage collector. JavaScript tells nobody when an
      // object is gone, and our loop holds on to its tasks: no program could show it in both languages. The chapters
      // show it in Python alone.
      'M13 demo',
    ]);
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

  it('has a demo of its own for each mistake that a program can show', () => {
    const { chapters, curriculum } = ourCourse();
    const named = coverageOf(chapters, curriculum).flatMap(({ demo }) => demo.names);
    expect(pitfalls.members.filter(({ name }) => !named.includes(name))).toEqual([]);
    const mistakes = curriculum.rows.filter(({ id }) => /^M/.test(id) && id !== 'M13');
    const coverage = coverageOf(chapters, { ...curriculum, rows: mistakes });
    const lacking = coverage.filter(({ demo }) => !demo.names.some((name) => /^pitfalls /.test(name)));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});
