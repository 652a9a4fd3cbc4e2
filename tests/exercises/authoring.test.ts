import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { checkExercises } from '../../src/exercises/authoring/check.ts';
import { checkRuns } from '../../src/exercises/authoring/check-runs.ts';
import type { Exercise } from '../../src/exercises/index.ts';
import { courseOf } from '../../src/lessons/course.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { startInterpreter } from '../cpython/support.ts';
import { bytesOf } from '../lessons/support.ts';
import { en } from './support.ts';

const FILE = 'exercises/gather-three.json';

const TEXT = readFileSync(new URL(`../../lessons/${FILE}`, import.meta.url), 'utf8');

const example = (): Exercise => JSON.parse(TEXT) as Exercise;

/** What is wrong with a file of this text: pointer, expected, found. */
function faultsOf(text: string, languages: readonly string[] = []): string[] {
  const read = () => bytesOf(text);
  return checkExercises(courseOf('course', [FILE]), en, { read, languages }).map(
    ({ pointer, expected, found }) => `${pointer}: ${expected} | ${found}`,
  );
}

/** The example with a change. */
function altered(change: (exercise: Exercise) => void): Exercise {
  const exercise = example();
  change(exercise);
  return exercise;
}

const faultsWhere = (change: (exercise: Exercise) => void): string[] =>
  faultsOf(JSON.stringify(altered(change)));

describe('a file of an exercise', () => {
  it('is fine as ours is', () => {
    expect(faultsOf(TEXT, ['en', 'fr'])).toEqual([]);
  });

  it('is JSON of the form of an exercise', () => {
    expect(faultsOf('')).toEqual([': valid JSON | the end of the file']);
    expect(faultsOf(JSON.stringify({ ...example(), minutes: 0, hint: [] }))).toEqual([
      '/minutes: at least 1 | 0',
      '/hint: one of the keys $schema, format, id, title, minutes, story, modules, starter, hints, runs, solution, others, wrong, variants; did you mean "hints"? | "hint"',
    ]);
    const [kind] = faultsWhere(({ wrong: [wrong] }) => Object.assign(wrong ?? {}, { check: 'elapsd' }));
    expect(kind).toMatch(/^\/wrong\/0\/check: one of "result", .*; did you mean "elapsed"\? \| "elapsd"$/);
    const [check] = faultsWhere(({ runs: [run] }) => run?.checks.push({ elapsed: { mots: 1 } } as object));
    expect(check).toBe(
      '/runs/0/checks/5/elapsed/mots: one of the keys most, least; did you mean "most"? | "mots"',
    );
  });

  it('says where it is', () => {
    const read = () => bytesOf(TEXT.replace('"minutes": 5', '"minutes": "five"'));
    const problems = checkExercises(courseOf('course', [FILE]), en, { read });
    expect(problems.map((problem) => describeProblem(problem, en))).toEqual([
      `${FILE}:9:14: /minutes: expected a number; found "five"`,
    ]);
  });

  it('has its id in its name, and each key once', () => {
    expect(faultsWhere((exercise) => Object.assign(exercise, { id: 'gather-two' }))).toEqual([
      '/id: "gather-three", as in the file\'s name | "gather-two"',
    ]);
    expect(faultsOf(TEXT.replace('"minutes": 5', '"minutes": 1, "minutes": 5'))).toEqual([
      '/minutes: each key once | "minutes"',
    ]);
  });

  it('has words in all languages, set as each is', () => {
    expect(
      faultsWhere((exercise) => {
        exercise.title = { en: 'Three', fr: 'Trois!' };
        exercise.hints = [{ en: 'Use `gather`.' }];
        exercise.story = 'Only English.';
      }),
    ).toEqual([
      '/title/fr: a no-break space before "!" | "Trois!"',
      '/story: the text in "en", "fr" | "Only English."',
      '/hints/0: the text in "fr" | nothing',
    ]);
  });

  it('has one demand in each check, and a title for each driver', () => {
    expect(
      faultsWhere(({ runs: [, run] }) => {
        run?.checks.push({}, { elapsed: { most: 1 }, neverBlocks: true });
        delete run?.title;
      }),
    ).toEqual([
      '/runs/1: a "title" that says with what the driver tries it | no "title"',
      '/runs/1/checks/2: a check of exactly one kind | nothing',
      '/runs/1/checks/3: a check of exactly one kind | "elapsed", "neverBlocks"',
    ]);
  });

  it('names in a wrong program a check that it has', () => {
    expect(faultsWhere(({ wrong: [wrong] }) => Object.assign(wrong ?? {}, { check: 'rate' }))).toEqual([
      '/wrong/0/check: the kind of a check of this exercise, or "error" | "rate"',
    ]);
  });

  it('says of a message more than a number', () => {
    const faults = (message: string) =>
      faultsWhere(({ wrong: [wrong] }) => Object.assign(wrong ?? {}, { message }));
    expect(faults('takes 6 s')).toEqual([]);
    expect(faults('6 s')).toEqual(['/wrong/0/message: a piece with a word: what the number is of | "6 s"']);
  });

  it('replaces words that are there, by new ones', () => {
    const variants = [
      { fruits: 'dishes', apples: 'pears', pears: 'plums' },
      { basket: 'tray', fruit: 'tray' },
    ];
    expect(faultsWhere((exercise) => Object.assign(exercise, { variants }))).toEqual([
      '/variants/0/fruits: a word of the starter or the solution | "fruits"',
      '/variants/0/pears: a word that these programs do not have yet | "plums"',
      '/variants/1/fruit: a word that these programs do not have yet | "tray"',
    ]);
  });
});

describe('the programs of an exercise', () => {
  let python: Interpreter;
  beforeAll(async () => {
    python = await startInterpreter();
  });
  afterAll(() => python.close());

  const faults = async (change: (exercise: Exercise) => void) => {
    const findings = await checkRuns(altered(change), (program) => python.run(program), en);
    return findings.map(({ path, expected, found }) => `${path.join('/')}: ${expected} | ${found}`);
  };
  const withoutVariants = (exercise: Exercise) => delete exercise.variants;

  it('are tried: a starter that passes, a solution and another way that fail', async () => {
    const found = await faults((exercise) => {
      withoutVariants(exercise);
      const { starter, solution, others: [other] = [] } = exercise;
      Object.assign(exercise, { starter: solution, solution: starter });
      Object.assign(other ?? {}, { code: ['1 / 0'] });
    });
    expect(found).toEqual([
      'starter: a program that fails the checks | one that passes them all',
      expect.stringMatching(
        /^solution: a program that passes the checks \| "overlaps": call 2 of `fetch_price`/,
      ),
      'others/0/code: a program that passes the checks | "error": the program fails with `ZeroDivisionError: division by zero` (line 1)',
    ]);
  });

  it('are tried: wrong ones that pass, fail otherwise, or get another message', async () => {
    const found = await faults((exercise) => {
      withoutVariants(exercise);
      const [late, arrival, shortcut] = exercise.wrong;
      Object.assign(late ?? {}, { code: exercise.solution });
      Object.assign(arrival ?? {}, { check: 'elapsed' });
      Object.assign(shortcut ?? {}, { message: 'takes 6 s' });
    });
    expect(found).toEqual([
      'wrong/0/code: a program that fails the checks | one that passes them all',
      expect.stringMatching(/^wrong\/1\/check: a program that fails the check "elapsed" first \| "output": /),
      expect.stringMatching(/^wrong\/2\/message: a message with "takes 6 s" \| "overlaps": /),
    ]);
  });

  it('get a message in whole words', async () => {
    const withMessage = (cut: (message: string) => string) =>
      faults((exercise) => {
        withoutVariants(exercise);
        const [wrong] = exercise.wrong;
        if (wrong?.message !== undefined) exercise.wrong = [{ ...wrong, message: cut(wrong.message) }];
      });
    expect(await withMessage((message) => message)).toEqual([]);
    expect(await withMessage((message) => message.slice(1))).toHaveLength(1);
    expect(await withMessage((message) => message.slice(0, 'started at 2'.length))).toHaveLength(0);
  });

  it('are tried in each variant', async () => {
    const found = await faults((exercise) => {
      exercise.variants = [{ gather: 'collect' }];
    });
    expect(found).toEqual([
      "variants/0: a program that passes the checks | solution: \"error\": the program fails with `AttributeError: module 'asyncio' has no attribute 'collect'` (line 13)",
      expect.stringMatching(/^variants\/0: a message with "RuntimeError" \| wrong\/3\/message: "error": /),
    ]);
  });
});
