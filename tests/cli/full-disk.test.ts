import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';

const disk = vi.hoisted(() => {
  // What another test has loaded has the real file system.
  vi.resetModules();
  return { isFull: true };
});
afterAll(() => vi.resetModules());

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    writeFileSync: (...[file, data, options]: Parameters<typeof fs.writeFileSync>) => {
      if (!disk.isFull || data === '') return fs.writeFileSync(file, data, options);
      // A full disk has room for a name.
      fs.writeFileSync(file, '', options);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
});

const { asynctutor } = await import('./support.ts');

const directory = mkdtempSync(join(tmpdir(), 'full-disk-'));
afterAll(() => rmSync(directory, { recursive: true }));
beforeEach(() => {
  disk.isFull = true;
});

it('a chapter that has no room is not there, and the same command works later', async () => {
  const argv = ['new', 'chapter', 'first', '--lessons', join(directory, 'course')];
  const file = join(directory, 'course', '01-first.json');
  expect(await asynctutor(argv)).toEqual({
    stdout: '',
    stderr: `asynctutor: ${file} is on a full disk; make room\n`,
    code: 1,
  });
  expect(existsSync(file)).toBe(false);
  disk.isFull = false;
  expect((await asynctutor(argv)).code).toBe(0);
});

it('a picture that has no room is not there, and the reason is the disk', async () => {
  const folder = mkdtempSync(join(directory, 'pictures-'));
  const file = join(folder, 'x.svg');
  const { stderr } = await asynctutor(['demo', 'sleep', '--svg', file]);
  expect(stderr).toBe(`asynctutor: ${file} is on a full disk; make room\n`);
  expect(readdirSync(folder)).toEqual([]);
});

it('a program of an exercise that has no room is not there', async () => {
  const { beginFile } = await import('../../src/cli/exercise/working-file.ts');
  const { messagesIn } = await import('../../src/i18n/index.ts');
  const messages = await messagesIn('en');
  const file = join(directory, 'exercises', 'gather.py');
  expect(() => beginFile(file, 'print(1)', messages)).toThrow(`${file} is on a full disk; make room`);
  disk.isFull = false;
  expect(beginFile(file, 'print(1)', messages)).toBe(true);
});
