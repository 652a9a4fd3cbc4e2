/**
 * `npm run bench:journal`: how long the program takes to open a journal of 100,000 records: to read, check and fold
 * them. Prints milliseconds, and the same beside a mere `JSON.parse` of the lines.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgress } from '../../src/progress/index.ts';
import { localTime } from '../../src/progress/local-time.ts';
import type { Entry, JournalRecord } from '../../src/progress/record.ts';

const RECORDS = 100_000;
const ROUNDS = 9;
const CHAPTERS = 19;
const QUESTIONS = 300;
const MINUTES_BETWEEN = 10;

/** Two answers for each page that is read, now and then one that is undone. */
function entry(index: number, last: string): Entry {
  const chapter = `chapter-${index % CHAPTERS}`;
  const question = `${chapter}-question-${index % QUESTIONS}`;
  if (index % 3 === 0) return { kind: 'page', chapter, page: `page-${index % 7}` };
  if (index % 100 === 1) return { kind: 'undo', answer: last, question };
  return {
    kind: 'answer',
    question,
    chapter,
    rows: ['S9', 'M22'],
    right: index % 4 !== 0,
    tries: 1 + (index % 2),
    hint: index % 10 === 0,
    milliseconds: 1000 + (index % 60) * 1000,
  };
}

function journal(): string {
  const start = Date.UTC(2024, 0, 1);
  let last = 'none';
  const lines = Array.from({ length: RECORDS }, (_, index) => {
    const seq = start + index * MINUTES_BETWEEN * 60_000;
    const stamp = { id: crypto.randomUUID(), time: localTime(new Date(seq)), seq, version: 1 };
    const record: JournalRecord = { ...stamp, ...entry(index, last) };
    last = record.id;
    return JSON.stringify(record);
  });
  return `${lines.join('\n')}\n`;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

const directory = mkdtempSync(join(tmpdir(), 'journal-'));
try {
  const path = join(directory, 'journal.jsonl');
  writeFileSync(path, journal());
  const opened: number[] = [];
  const parsed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    opened.push(milliseconds(() => openProgress({ directory })));
    parsed.push(
      milliseconds(() => {
        for (const line of readFileSync(path, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
      }),
    );
  }
  const [first = 0] = opened;
  const ratio = median(opened) / median(parsed);
  console.log(`${RECORDS} records: first ${first.toFixed(0)} ms, then ${median(opened).toFixed(0)} ms`);
  console.log(`${ratio.toFixed(2)} × JSON.parse of the lines`);
} finally {
  rmSync(directory, { recursive: true });
}
