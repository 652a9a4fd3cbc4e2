import { afterAll, describe, expect, it } from 'vitest';
import { recordedRun } from '../../src/cpython/recorded.ts';
import type { RunResult } from '../../src/cpython/result.ts';
import { EXERCISE_LIMITS, type RunProgram } from '../../src/exercises/index.ts';
import type { Code } from '../../src/lessons/chapter.ts';
import { codesOf, questionsOf } from '../../src/lessons/parts.ts';
import type { Trace } from '../../src/trace/index.ts';
import { Random } from '../conformance/generate/random.ts';
import { startInterpreter } from '../cpython/support.ts';
import { behaviourOf } from '../demos/support.ts';
import { ourExercises } from '../exercises/support.ts';
import { SEED, times } from '../fuzz.ts';
import { statementsOf as statementsOfExercise } from './false-statements/exercises.ts';
import { statementsOf as statementsOfLine } from './false-statements/lines.ts';
import { statementsOf as statementsOfProgram } from './false-statements/programs.ts';
import { statementsOf as statementsOfQuestion } from './false-statements/questions.ts';
import type { Statement } from './false-statements/statement.ts';
import { ourCourse } from './our-course.ts';
import type { Done } from './truth/did.ts';
import { runOnNode } from './truth/on-node.ts';
import { EMBEDDED } from './truth/run.ts';

/** What the course states of its programs, made false: the checks must see it, or they would not see our own mistakes. */

/** How many are made false of each kind. */
const EACH = times(7);

const python = await startInterpreter();
afterAll(() => python.close());

/** The same programs again and again: each is run once. */
const runs = new Map<string, Promise<unknown>>();
function once<T>(key: string, run: () => Promise<T>): Promise<T> {
  const known = (runs.get(key) as Promise<T> | undefined) ?? run();
  runs.set(key, known);
  return known;
}

const traceOf = async (source: string): Promise<Trace> =>
  recordedRun(source)?.trace ?? (await once(source, () => python.run({ source }))).trace;

const runOf: RunProgram = (program) =>
  once<RunResult>(JSON.stringify(program), () => python.run(program, { limits: EXERCISE_LIMITS }));

function doneBy({ language, code }: Code): Promise<Done> {
  const source = code.join('\n');
  if (language === 'typescript') return once(source, () => runOnNode(code));
  return once(`done ${source}`, async () => behaviourOf(await traceOf(source)));
}

const { course, chapters } = ourCourse();

const statements: Statement[] = [
  ...chapters.flatMap((chapter, index) => {
    const file = course.chapters[index]?.file ?? chapter.id;
    const programs = [...codesOf(chapter)].flatMap(({ code, path }) =>
      code.notRun === undefined && (code.python ?? chapter.python).includes(EMBEDDED)
        ? statementsOfProgram(`${file} /${path.join('/')}`, code, () => doneBy(code))
        : [],
    );
    const questions = [...questionsOf(chapter)].flatMap(({ question }) =>
      statementsOfQuestion(`${file} ${question.id}`, question, chapter, traceOf),
    );
    const lines = [...questionsOf(chapter)].flatMap(({ question }) =>
      statementsOfLine(`${file} ${question.id}`, question, runOf),
    );
    return [...programs, ...questions, ...lines];
  }),
  ...ourExercises.flatMap((exercise) => statementsOfExercise(exercise, runOf)),
];

const kinds = [...new Set(statements.map(({ kind }) => kind))].map((kind, index) => {
  const random = new Random(SEED + index);
  const places = statements.filter((statement) => statement.kind === kind);
  const tried = random.times(EACH, () => random.pick(places));
  return { kind, count: places.length, tried, random };
});

describe('a false statement is caught', () => {
  it.each(kinds)('$kind ($count places)', async ({ tried, random }) => {
    const missed: unknown[] = [];
    for (const { where, falsify } of tried) {
      const { stated, faults } = await falsify(random);
      if (faults.length === 0) missed.push({ where, stated });
    }
    expect(missed).toEqual([]);
  });

  it('in hundreds of places', () => {
    expect(kinds.flatMap(({ tried }) => tried).length).toBeGreaterThanOrEqual(200);
  });
});
