import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { AttemptRecord } from '../../../src/progress/index.ts';

const program = (body: readonly string[]): string[] => [
  'import asyncio',
  '',
  'async def fetch(name):',
  '    await asyncio.sleep(1)',
  '    return name',
  '',
  'async def main():',
  ...body.map((line) => `    ${line}`),
  '',
  'if __name__ == "__main__":',
  '    asyncio.run(main())',
];

/** In turn; together; by another way; a wrong line. */
export const STARTER = program(['a = await fetch("a")', 'b = await fetch("b")', 'print(a, b)']);
export const SOLUTION = program(['a, b = await asyncio.gather(fetch("a"), fetch("b"))', 'print(a, b)']);
const OTHER = program([
  'one = asyncio.create_task(fetch("a"))',
  'two = asyncio.create_task(fetch("b"))',
  'print(await one, await two)',
]);
export const WRONG = program(['await asyncio.gather(fetch("a"), fetch("b"))', 'print("a")']);

/** The exercise that the fixture's chapter names, and one that no chapter does. */
const EXERCISE = {
  format: 1,
  id: 'gather-downloads',
  title: { en: 'Two downloads', fr: 'Deux téléchargements' },
  minutes: 5,
  story: {
    en: 'Both take a second. Let them wait *together*.',
    fr: 'Chacun prend une seconde. Faites-les patienter *ensemble*.',
  },
  starter: STARTER,
  hints: [
    { en: 'When does the second begin?', fr: 'Quand commence le second ?' },
    { en: '`gather` starts both.', fr: '`gather` lance les deux.' },
  ],
  runs: [{ checks: [{ output: ['a b'] }, { overlaps: ['fetch'] }] }],
  solution: SOLUTION,
  others: [{ title: { en: 'with tasks', fr: 'avec des tâches' }, code: OTHER }],
  wrong: [{ title: 'x', code: WRONG, check: 'output' }],
  variants: [{ fetch: 'load' }],
};

export interface Places {
  /** Where progress is kept. */
  home: string;
  /** A stranger's course: a chapter, and two exercises. */
  course: string;
  /** Where the learner is. */
  work: string;
}

/** A directory to work in, with a course of two exercises beside it, for each test. */
export function usePlaces(): Places {
  const before = process.cwd();
  const places: Places = { home: '', course: '', work: '' };
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'exercise-'));
    for (const name of ['home', 'course', 'work'] as const) {
      places[name] = join(root, name);
      mkdirSync(places[name]);
    }
    copyFileSync('tests/lessons/fixtures/05-gather.json', join(places.course, '05-gather.json'));
    mkdirSync(join(places.course, 'exercises'));
    writeExercise(places, {});
    writeExercise(places, { id: 'unplaced', title: 'Unplaced \u2014 `x`' });
    process.chdir(places.work);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  });
  return places;
}

export function writeExercise({ course }: Places, patch: object): void {
  const exercise = { ...EXERCISE, ...patch };
  writeFileSync(join(course, 'exercises', `${exercise.id}.json`), JSON.stringify(exercise));
}

export function envOf({ home, course }: Places): Record<string, string> {
  return { ASYNCTUTOR_HOME: home, ASYNCTUTOR_LESSONS: course, LANG: 'C.UTF-8' };
}

export const FILE = join('asynctutor-exercises', 'gather-downloads.py');

export function save(lines: readonly string[], path = FILE): void {
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** The attempts in the journal, oldest first. */
export function attempts({ home }: Places): AttemptRecord[] {
  let text = '';
  try {
    text = readFileSync(join(home, 'journal.jsonl'), 'utf8');
  } catch {
    return [];
  }
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as AttemptRecord).filter(({ kind }) => kind === 'exercise');
}
