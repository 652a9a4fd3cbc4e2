import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { checkExercises } from '../../src/exercises/authoring/check.ts';
import { checkRuns } from '../../src/exercises/authoring/check-runs.ts';
import { EXERCISE_LIMITS, judge, type RunProgram } from '../../src/exercises/index.ts';
import { reasonSchema } from '../../src/exercises/schema/reason.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourCourse } from '../lessons/our-course.ts';
import { answers, en, ourExercises, told } from './support.ts';

let python: Interpreter;
beforeAll(async () => {
  python = await startInterpreter();
});
afterAll(() => python.close());

const run: RunProgram = (program) => python.run(program, { limits: EXERCISE_LIMITS });

const exerciseOf = (id: string) => {
  const found = ourExercises.find((exercise) => exercise.id === id);
  if (found === undefined) throw new Error(`there is no exercise ${id}`);
  return found;
};

const named = (kind: 'right' | 'wrong') => answers(kind).map((each) => [each.name, each] as const);

describe('our exercises', () => {
  it('have nothing wrong, in English and in French', () => {
    const problems = checkExercises(ourCourse().course, en, { languages: ['en', 'fr'] });
    expect(problems.map((problem) => describeProblem(problem, en))).toEqual([]);
  });

  it.each(ourExercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s: the starter fails, right programs pass, wrong ones get their message, in each variant',
    async (_, exercise) => {
      expect(await checkRuns(exercise, run, en)).toEqual([]);
    },
  );
});

describe('a program that only prints what is expected', () => {
  it.each(ourExercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s: fails, and is told why',
    async (_, exercise) => {
      const { runs } = await judge(exercise, exercise.solution.join('\n'), run);
      const lines = runs[0]?.result.trace.output.map(({ text }) => `print(${JSON.stringify(text)})`) ?? [];
      const [first] = told(await judge(exercise, lines.join('\n'), run));
      expect(first).toMatch(/\w/);
    },
  );
});

describe('an answer of a stranger', () => {
  it.each(named('right'))('%s passes', async (_, { id, source }) => {
    expect(told(await judge(exerciseOf(id), source, run))).toEqual([]);
  });

  it.each(named('wrong'))('%s fails', async (_, { id, source }) => {
    const verdict = await judge(exerciseOf(id), source, run);
    expect(told(verdict)).not.toEqual([]);
    for (const { reason } of verdict.failures) expect(reasonSchema.parse(reason)).toEqual(reason);
  });

  it('is in a file of Python', () => {
    for (const kind of ['right', 'wrong']) {
      for (const { name, parentPath } of readdirSync(new URL(kind, import.meta.url), {
        recursive: true,
        withFileTypes: true,
      }).filter((each) => each.isFile())) {
        expect([parentPath, name]).toEqual([parentPath, expect.stringMatching(/\.py$/)]);
      }
    }
  });
});
