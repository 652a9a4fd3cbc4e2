import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import type { JournalRecord } from '../../src/progress/record.ts';
import { resetProgress } from '../../src/progress/reset.ts';
import { exportProgress, importProgress, NoExport } from '../../src/progress/transfer.ts';
import { times } from '../fuzz.ts';
import {
  anAnswer,
  anAttempt,
  folded,
  recordOf,
  said,
  someRecords,
  temporaryDirectory,
  undo,
} from './support.ts';

const stateIn = (directory: string) => said(openProgress({ directory }).state);

const aPage = { kind: 'page', chapter: 'gather', page: 'why' } as const;

const lineOf = (record: JournalRecord) => `${JSON.stringify(record)}\n`;

describe('export and import', () => {
  it('carry everything to another machine', () => {
    const [here, there] = [temporaryDirectory(), temporaryDirectory()];
    const progress = openProgress({ directory: here });
    progress.visitPage('gather', 'why');
    undo(progress, progress.add({ kind: 'answer', ...anAnswer }));
    progress.answer(anAnswer);
    const file = join(here, 'export.jsonl');
    expect(exportProgress(here, file)).toBe(4);
    expect(importProgress(there, file)).toEqual({ added: 4, known: 0, damaged: 0 });
    expect(stateIn(there)).toEqual(stateIn(here));
  });

  it('merge: twice is once, and the order of imports is of no account', () => {
    fc.assert(
      fc.property(
        someRecords,
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }),
        (records, owners) => {
          const kept = records.filter(({ kind }) => kind !== 'reset');
          const files = temporaryFiles(
            [0, 1, 2].map((owner) => kept.filter((_, index) => (owners[index] ?? 0) === owner)),
          );
          const states = [files, [...files, ...files].reverse()].map((order) => {
            const directory = temporaryDirectory();
            for (const file of order) if (readFileSync(file, 'utf8') !== '') importProgress(directory, file);
            return stateIn(directory);
          });
          expect(states[0]).toEqual(said(folded(kept)));
          expect(states[1]).toEqual(states[0]);
        },
      ),
      { numRuns: times(30) },
    );
  });

  it('keep records of a newer version to the letter', () => {
    const [here, there] = [temporaryDirectory(), temporaryDirectory()];
    const stamp = { id: 'n', time: '2026-10-03T11:12:45.123+02:00', seq: 5, version: 9 };
    const newer = `{ "dream": [1,  2], ${JSON.stringify(stamp).slice(1)}`;
    writeFileSync(join(here, 'journal.jsonl'), `${newer}\n`);
    exportProgress(here, join(here, 'export.jsonl'));
    importProgress(there, join(here, 'export.jsonl'));
    expect(readdirSync(there).map((name) => readFileSync(join(there, name), 'utf8'))).toEqual([`${newer}\n`]);
    expect(openProgress({ directory: there }).state.newer).toBe(1);
  });

  it('overwrite no file', () => {
    const directory = temporaryDirectory();
    openProgress({ directory }).answer(anAnswer);
    const file = join(directory, 'thesis.txt');
    writeFileSync(file, 'years of work');
    expect(() => exportProgress(directory, file)).toThrow(/EEXIST/);
    expect(readFileSync(file, 'utf8')).toBe('years of work');
  });

  it('leave no file where there is nothing to export', () => {
    const directory = temporaryDirectory();
    expect(exportProgress(directory, join(directory, 'export.jsonl'))).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([
    ['a letter', 'Dear Sir,\n'],
    ['nothing', ''],
    ['a book', 'no record\n'.repeat(1000)],
    ['only a reset', lineOf(recordOf({ kind: 'reset', backup: 'b' }, 9))],
    ['a number that is none', lineOf({ ...recordOf(aPage, 1), seq: 2 ** 53 })],
  ])('change nothing for a file that holds %s', (_, text) => {
    const directory = temporaryDirectory();
    openProgress({ directory }).answer(anAnswer);
    const before = readFileSync(join(directory, 'journal.jsonl'), 'utf8');
    const file = join(directory, 'theirs');
    writeFileSync(file, text);
    expect(() => importProgress(directory, file)).toThrow(NoExport);
    expect(readFileSync(join(directory, 'journal.jsonl'), 'utf8')).toBe(before);
  });

  it('count damaged lines, and take the rest', () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'theirs');
    const line = lineOf(recordOf(aPage, 1));
    writeFileSync(file, `hello\n${line}${line}{"id":"torn`);
    expect(importProgress(directory, file)).toEqual({ added: 1, known: 1, damaged: 2 });
  });

  it('take the first line after a byte order mark, and write none', () => {
    const [directory, there] = [temporaryDirectory(), temporaryDirectory()];
    const file = join(directory, 'theirs');
    const line = lineOf(recordOf(aPage, 1));
    writeFileSync(file, `\uFEFF${line}\uFEFF${lineOf(recordOf(aPage, 2)).replace('\n', '\r\n')}`);
    expect(importProgress(there, file)).toEqual({ added: 2, known: 0, damaged: 0 });
    exportProgress(there, join(directory, 'export'));
    expect(readFileSync(join(directory, 'export'), 'utf8')).toBe(`${line}${lineOf(recordOf(aPage, 2))}`);
  });

  it.each([2 ** 52, 2 ** 52 + 1, 2 ** 53 - 1])(
    'leave numbers for later records after a record with %d',
    (seq) => {
      const [here, there] = [temporaryDirectory(), temporaryDirectory()];
      const file = join(here, 'theirs');
      writeFileSync(file, lineOf({ ...recordOf(aPage, 1), seq }) + lineOf(recordOf(aPage, 5)));
      expect(importProgress(here, file)).toEqual({ added: 2, known: 0, damaged: 0 });
      openProgress({ directory: here }).answer(anAnswer);
      openProgress({ directory: here }).visitPage('tasks', 'last');
      const before = stateIn(here);
      expect(before).toMatchObject({ bookmark: { page: 'last' }, answers: [[anAnswer.question, [{}]]] });
      const backup = resetProgress(here)?.backup ?? '';
      expect(openProgress({ directory: here }).state.days.size).toBe(0);
      openProgress({ directory: here }).answer(anAnswer);
      for (const directory of [here, there])
        expect(importProgress(directory, backup)).toEqual({ added: 4, known: 0, damaged: 0 });
      expect(stateIn(there)).toEqual(before);
      expect(openProgress({ directory: here }).state.answers.get(anAnswer.question)).toHaveLength(2);
    },
  );

  it('cannot read a directory, or a file that is not there', () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'folder'));
    expect(() => importProgress(directory, join(directory, 'folder'))).toThrow(NoExport);
    expect(() => importProgress(directory, join(directory, 'none'))).toThrow(/ENOENT/);
  });
});

describe('a reset', () => {
  it('keeps a backup that brings everything back, though not twice', () => {
    const directory = temporaryDirectory();
    const progress = openProgress({ directory });
    progress.visitPage('gather', 'why');
    undo(progress, progress.add({ kind: 'answer', ...anAnswer }));
    progress.answer(anAnswer);
    const before = stateIn(directory);
    const reset = resetProgress(directory);
    expect(reset?.records).toBe(4);
    expect(openProgress({ directory }).state.days.size).toBe(0);
    expect(importProgress(directory, reset?.backup ?? '')).toMatchObject({ added: 4, known: 0 });
    expect(stateIn(directory)).toEqual(before);
    expect(importProgress(directory, reset?.backup ?? '')).toMatchObject({ added: 0, known: 4 });
  });

  it('can be done over and over, each time with a backup of its own', () => {
    const directory = temporaryDirectory();
    const now = new Date('2026-10-03T12:00:00Z');
    const backups = [1, 2, 3].map(() => {
      openProgress({ directory }).answer(anAnswer);
      return resetProgress(directory, null, now)?.backup;
    });
    expect(new Set(backups).size).toBe(3);
    expect(resetProgress(directory, null, now)).toBeNull();
    for (const backup of backups) importProgress(directory, backup ?? '');
    expect(openProgress({ directory }).state.answers.get(anAnswer.question)).toHaveLength(3);
  });

  it('does not touch what another terminal adds meanwhile', () => {
    const directory = temporaryDirectory();
    const other = openProgress({ directory });
    openProgress({ directory }).visitPage('gather', 'why');
    resetProgress(directory);
    other.answer(anAnswer);
    const { state } = openProgress({ directory });
    expect(state.answers.size).toBe(1);
    expect(state.bookmark).toBeNull();
  });

  it('of a chapter leaves the others alone, and its backup brings it back', () => {
    const directory = temporaryDirectory();
    const progress = openProgress({ directory });
    progress.visitPage('gather', 'why');
    undo(progress, progress.add({ kind: 'answer', ...anAnswer }));
    progress.answer(anAnswer);
    progress.attempt(anAttempt);
    progress.visitPage('tasks', 'one');
    progress.answer({ ...anAnswer, question: 'tasks-one', chapter: 'tasks' });
    const before = stateIn(directory);
    const reset = resetProgress(directory, 'gather');
    expect(reset?.records).toBe(5);
    const { state } = openProgress({ directory });
    expect([...state.pages.keys(), ...state.answers.keys(), ...state.attempts.keys()]).toEqual([
      'tasks',
      'tasks-one',
    ]);
    expect(resetProgress(directory, 'gather')).toBeNull();
    expect(importProgress(directory, reset?.backup ?? '')).toMatchObject({ added: 5, known: 0 });
    expect(importProgress(directory, reset?.backup ?? '')).toMatchObject({ added: 0, known: 5 });
    expect(stateIn(directory)).toMatchObject({ ...(before as object), bookmark: expect.anything() });
  });

  it('in a file of somebody else takes nothing away', () => {
    const [mine, theirs] = [temporaryDirectory(), temporaryDirectory()];
    openProgress({ directory: mine }).answer(anAnswer);
    openProgress({ directory: theirs }).visitPage('gather', 'why');
    resetProgress(theirs);
    openProgress({ directory: theirs }).visitPage('gather', 'order');
    expect(importProgress(mine, join(theirs, 'journal.jsonl'))).toMatchObject({ added: 2 });
    expect(openProgress({ directory: mine }).state.answers.size).toBe(1);
  });
});

function temporaryFiles(contents: JournalRecord[][]): string[] {
  const directory = temporaryDirectory();
  return contents.map((records, index) => {
    const file = join(directory, `${index}.jsonl`);
    writeFileSync(file, records.map(lineOf).join(''));
    return file;
  });
}
