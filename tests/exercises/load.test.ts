import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExercise } from '../../src/exercises/index.ts';
import { InvalidFile, listCourse } from '../../src/lessons/index.ts';
import { modulesLoadedWith } from '../modules-loaded.ts';
import { en, ourExercises } from './support.ts';

let directory: string;
const [example] = ourExercises;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'asynctutor-exercises-'));
  mkdirSync(join(directory, 'exercises'));
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
  write('01-a.json', '{}');
  write('exercises/good.json', JSON.stringify(example));
  write('exercises/bad.json', JSON.stringify({ ...example, starter: ['\u001b[2J'] }));
  write('exercises/No.json', '{}');
});

afterAll(() => rmSync(directory, { recursive: true }));

const fileOf = (id: string) => ({ id, file: `exercises/${id}.json` });

describe('exercises of a course', () => {
  it('are listed by the names of their files', () => {
    const { exercises, strays } = listCourse(directory, en);
    expect(exercises).toEqual([fileOf('bad'), fileOf('good')]);
    expect(strays).toEqual(['exercises/No.json']);
  });

  it('are read whole, a stranger’s if they are valid', async () => {
    const course = listCourse(directory, en);
    for (const foreign of [true, false])
      expect(await loadExercise({ course, foreign }, fileOf('good'), en)).toEqual(example);
    const refused = await loadExercise({ course, foreign: true }, fileOf('bad'), en).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidFile);
    expect((refused as InvalidFile).problems).toMatchObject([
      { file: 'exercises/bad.json', pointer: '/starter/0', found: 'the character U+001B' },
    ]);
    await expect(loadExercise({ course, foreign: true }, fileOf('missing'), en)).rejects.toThrow(InvalidFile);
  });
});

it('takes no validator to load and judge an exercise of ours', async () => {
  const inputs = await modulesLoadedWith('exercises/index.ts');
  expect(inputs.some((input) => input.endsWith('src/exercises/judge.ts'))).toBe(true);
  expect(inputs.filter((input) => /node_modules|\/src\/.*schema/.test(input))).toEqual([]);
});
