import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChapterFile } from '../../src/lessons/course.ts';
import { listCourse } from '../../src/lessons/course.ts';
import { InvalidFile, loadChapter, loadHeads } from '../../src/lessons/load.ts';
import { altered, EXAMPLE, en, example, FILE } from './support.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'asynctutor-'));
  const { pages, ...head } = example();
  const files = {
    [FILE]: EXAMPLE,
    '06-pages-first.json': JSON.stringify({ pages, ...head }),
    '07-escape.json': altered('title', '\u001b[31mred'),
    '08-broken.json': '{',
    '09-title.json': altered('title', 3),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  mkdirSync(join(directory, '10-directory.json'));
});

afterAll(() => rmSync(directory, { recursive: true }));

const library = (foreign: boolean) => ({ course: listCourse(directory, en), foreign });

const named = (file: string) => ({ file }) as ChapterFile;

describe('loadChapter', () => {
  it('reads a chapter of our own, and of a stranger', async () => {
    expect(await loadChapter(library(false), named(FILE), en)).toEqual(example());
    expect(await loadChapter(library(true), named(FILE), en)).toEqual(example());
  });

  it("refuses a stranger's chapter that is not valid, with all problems", async () => {
    const refused = await loadChapter(library(true), named('07-escape.json'), en).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InvalidFile);
    expect((refused as InvalidFile).problems).toMatchObject([{ pointer: '/title', file: '07-escape.json' }]);
    await expect(loadChapter(library(true), named('10-directory.json'), en)).rejects.toThrow(InvalidFile);
  });
});

describe('loadHeads', () => {
  it('reads what each chapter says of itself, wherever it stands', async () => {
    const heads = await loadHeads(library(false));
    const { pages: _, ...head } = example();
    expect(heads.slice(0, 2)).toEqual([head, head]);
    expect(heads[3]).toBeNull();
  });

  it('believes a stranger only what is valid', async () => {
    const heads = await loadHeads(library(true));
    expect(heads.map((head) => head !== null)).toEqual([true, true, false, false, false, false]);
  });

  it.skipIf(process.platform === 'win32')('does not open a pipe, though somebody writes to it', async () => {
    const pipe = join(directory, '11-pipe.json');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', 'exec cat "$0" > "$1"', join(directory, FILE), pipe]);
    try {
      expect((await loadHeads(library(true))).at(-1)).toBeNull();
      // A writer whose pipe was opened, and closed again, is gone.
      expect(execFileSync('cat', [pipe], { encoding: 'utf8', timeout: 30_000 })).toBe(EXAMPLE);
    } finally {
      writer.kill();
      rmSync(pipe);
    }
  });
});
