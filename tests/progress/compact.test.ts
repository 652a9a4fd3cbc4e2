import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, compacted } from '../../src/progress/compact.ts';
import { openProgress } from '../../src/progress/index.ts';
import { inOrder } from '../../src/progress/order.ts';
import type { JournalRecord } from '../../src/progress/record.ts';
import { anAnswer, folded, recordOf, said, someRecords, temporaryDirectory } from './support.ts';

const textOf = (records: readonly JournalRecord[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('compaction', () => {
  it('changes nothing of what the records say, nor does another of what is left', () => {
    fc.assert(
      fc.property(someRecords, fc.nat(60), (records, cut) => {
        const { records: lines } = compacted([textOf(records.slice(cut)), textOf(records.slice(0, cut))]);
        const left = lines.map((line) => JSON.parse(line) as JournalRecord);
        expect(said(folded(inOrder(left)))).toEqual(said(folded(inOrder(records))));
        expect(compacted([`${lines.join('\n')}\n`]).records).toEqual(lines);
      }),
    );
  });

  it('leaves of the visits to a page the last one, and one for each day', () => {
    const visit = (seq: number) => recordOf({ kind: 'page', chapter: 'gather', page: 'why' }, seq);
    const minutes = [visit(60_000), visit(120_000), visit(180_000), visit(240_000)];
    expect(compacted([textOf(minutes)]).records).toHaveLength(2);
  });

  it('keeps records of a newer version as they are, and lines that are none apart', () => {
    const stamp = { id: 'n', time: '2026-10-03T11:12:45.123+02:00', seq: 5, version: 9 };
    const newer = `{ "dream": [1,  2], ${JSON.stringify(stamp).slice(1)}`;
    const text = `${newer}\nhello\n{"id":"torn`;
    expect(compacted([text, text])).toEqual({ records: [newer], damaged: ['hello', '{"id":"torn'] });
  });

  it('makes one file of all, and leaves none behind', () => {
    const directory = temporaryDirectory();
    for (let time = 0; time < 3; time++) {
      openProgress({ directory }).answer(anAnswer);
      compact(directory);
      expect(readdirSync(directory)).toEqual([expect.stringMatching(/^journal-[0-9a-f-]+\.jsonl$/)]);
    }
    expect(openProgress({ directory }).state.answers.get(anAnswer.question)).toHaveLength(3);
  });

  it('removes what a compaction that was broken off has left', () => {
    const directory = temporaryDirectory();
    openProgress({ directory }).answer(anAnswer);
    const [left, current] = [join(directory, 'journal-0-0.tmp'), join(directory, 'journal-0-1.tmp')];
    for (const file of [left, current]) writeFileSync(file, 'half a rec');
    utimesSync(left, 0, 0);
    compact(directory);
    // Another process may be writing the one that is new.
    expect([left, current].map((file) => existsSync(file))).toEqual([false, true]);
  });

  it('is of no consequence where there is nothing, or no directory', () => {
    const directory = temporaryDirectory();
    compact(join(directory, 'none'));
    compact(directory);
    compact(directory);
    expect(openProgress({ directory }).state.days.size).toBe(0);
  });

  it('comes by itself when something is added to a long journal, not when it is opened', () => {
    const directory = temporaryDirectory();
    const path = join(directory, 'journal.jsonl');
    const visit = (seq: number) => recordOf({ kind: 'page', chapter: 'gather', page: 'why' }, seq);
    writeFileSync(path, textOf(Array.from({ length: 10_001 }, (_, index) => visit(index + 1))));
    const progress = openProgress({ directory });
    expect(readdirSync(directory)).toEqual(['journal.jsonl']);
    progress.visitPage('gather', 'order');
    const [file = ''] = readdirSync(directory);
    expect(readFileSync(join(directory, file), 'utf8').trimEnd().split('\n')).toHaveLength(3);
    progress.visitPage('gather', 'after');
    const pages = openProgress({ directory }).state.pages.get('gather');
    expect(pages).toEqual(new Set(['why', 'order', 'after']));
  });
});
