import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Exercise } from '../../src/exercises/index.ts';
import { asynctutor } from './support.ts';

let course = '';
beforeEach(() => {
  course = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(course, 'exercises'));
});
afterEach(() => {
  rmSync(course, { recursive: true, force: true });
});

const lessons = new URL('../../lessons/', import.meta.url);

const example = JSON.parse(readFileSync(new URL('exercises/gather-three.json', lessons), 'utf8')) as Exercise;

/** Writes a course of one chapter, which names these exercises, and of the files of some. */
function write(named: readonly string[], exercises: Readonly<Record<string, Exercise>>): void {
  const blocks = named.map((exercise) => ({ type: 'exercise', exercise }));
  const pages = [{ id: 'page', title: '`page`', blocks }];
  const chapter = { format: 1, id: 'one', order: 1, title: '`one`', summary: '`one`', tags: [], minutes: 1 };
  const rest = { prerequisites: [], python: ['3.14'], covers: [], pages };
  writeFileSync(join(course, '01-one.json'), JSON.stringify({ ...chapter, ...rest }));
  for (const [id, exercise] of Object.entries(exercises))
    writeFileSync(join(course, 'exercises', `${id}.json`), JSON.stringify(exercise, null, 1));
}

it('says everything that is wrong with exercises, their form and their programs, in one pass', async () => {
  const renamed = { ...example, id: 'renamed', variants: [], solution: example.starter };
  write(['gather-three', 'missing'], { 'gather-three': example, other: renamed });
  const { stdout, stderr, code } = await asynctutor(['check', course]);
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(
      /01-one\.json:1:\d+: \/pages\/0\/blocks\/1\/exercise: expected an exercise; found "missing"$/,
    ),
    expect.stringMatching(
      /other\.json:1:1: expected an exercise that a block of a chapter names; found "other"$/,
    ),
    expect.stringMatching(/other\.json:4:8: \/id: expected "other", as in the file's name; found "renamed"$/),
    expect.stringMatching(
      /other\.json:\d+:\d+: \/solution: .*; found "overlaps": call 2 of `fetch_price` \(line 14\)/,
    ),
  ]);
  expect(stderr).toContain('4 problems in 2 files');
  expect(code).toBe(2);
});

it('is content with a course whose exercises do what they say; else it fails', async () => {
  write(['gather-three'], { 'gather-three': { ...example, variants: [] } });
  expect((await asynctutor(['check', course])).code).toBe(0);
  write(['gather-three'], { 'gather-three': { ...example, variants: [], starter: example.solution } });
  const { stdout, code } = await asynctutor(['check', course]);
  expect(stdout).toMatch(
    /\/starter: expected a program that fails the checks; found one that passes them all\n$/,
  );
  expect(code).toBe(1);
});
