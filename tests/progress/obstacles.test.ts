import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, open, temporaryDirectory } from './support.ts';

describe('a journal that cannot be written', () => {
  /** What is told, once, while everything goes on in memory. */
  function goesOn(directory: string): string[] {
    const { progress, problems } = open(directory);
    progress.visitPage('gather', 'why');
    progress.visitPage('gather', 'order');
    progress.answer(anAnswer);
    expect(progress.state.bookmark).toEqual({ chapter: 'gather', page: 'order' });
    expect(progress.state.answers.size).toBe(1);
    return problems.map((problem) => ('aside' in problem ? problem.kind : problem.obstacle));
  }

  it('because it is a directory', () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'journal.jsonl'));
    expect(goesOn(directory)).toEqual(['directory']);
  });

  it('because there is a file where its directory should be', () => {
    const directory = join(temporaryDirectory(), 'file');
    writeFileSync(directory, 'mine');
    expect(goesOn(directory)).toEqual(['not-a-directory']);
    expect(readFileSync(directory, 'utf8')).toBe('mine');
  });

  it.skipIf(!existsSync('/dev/full'))('because the disk is full', () => {
    const directory = temporaryDirectory();
    symlinkSync('/dev/full', join(directory, 'journal.jsonl'));
    expect(goesOn(directory)).toEqual(['full']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('because it may not be', () => {
    const directory = temporaryDirectory();
    chmodSync(directory, 0o500);
    expect(goesOn(directory)).toEqual(['denied']);
  });

  it('is written as soon as it can be', () => {
    const directory = join(temporaryDirectory(), 'file');
    writeFileSync(directory, '');
    const { progress } = open(directory);
    progress.visitPage('gather', 'why');
    rmSync(directory);
    progress.visitPage('gather', 'order');
    expect(open(directory).progress.state.pages.get('gather')).toEqual(new Set(['why', 'order']));
  });
});
