import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { openProgress, type Problem, type Progress } from '../../src/progress/index.ts';
import { localTime } from '../../src/progress/local-time.ts';
import type {
  Answer,
  AnswerRecord,
  Attempt,
  AttemptRecord,
  Entry,
  JournalRecord,
} from '../../src/progress/record.ts';
import { Fold, type State } from '../../src/progress/state.ts';

/** A directory that is there as long as the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'progress-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A right answer, at the first try, after ten seconds. */
export const anAnswer: Answer = {
  question: 'gather-true',
  chapter: 'gather',
  rows: ['S9'],
  right: true,
  tries: 1,
  hint: false,
  milliseconds: 10_000,
};

/** Passed at the first try, without help. */
export const anAttempt: Attempt = {
  exercise: 'gather-three',
  chapter: 'gather',
  variant: 0,
  passed: true,
  tries: 1,
  hints: 0,
  solution: false,
};

/** A clock that is put where the test wants it. */
export class Clock {
  time: number;

  constructor(time: string) {
    this.time = Date.parse(time);
  }

  readonly now = (): Date => new Date(this.time);

  /** Goes on, or back. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The record of something that happened then. */
export function recordOf(entry: Entry, seq: number, id = `id-${seq}`): JournalRecord {
  return { id, time: localTime(new Date(seq)), seq, version: 1, ...entry };
}

/** The record of an answer at a time. */
export function answered(time: string | number, answer: Partial<Answer> = {}, seq?: number): AnswerRecord {
  const moment = new Date(time);
  const stamp = { time: localTime(moment), seq: seq ?? moment.getTime(), version: 1 };
  return { id: crypto.randomUUID(), ...stamp, kind: 'answer', ...anAnswer, ...answer };
}

/** The record of an attempt at a time. */
export function attempted(time: string | number, attempt: Partial<Attempt> = {}): AttemptRecord {
  const moment = new Date(time);
  const stamp = { time: localTime(moment), seq: moment.getTime(), version: 1 };
  return { id: crypto.randomUUID(), ...stamp, kind: 'exercise', ...anAttempt, ...attempt };
}

/** What a state says, to be compared. The numbers of answers only say in which order they come. */
export function said(state: State): unknown {
  const { origin, bookmark, lastPages, pages, chapters, answers, attempts, days, newer } = state;
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const withoutSeq = <T extends { readonly seq: number }>(lists: ReadonlyMap<string, readonly T[]>) =>
    sorted(lists).map(([key, list]) => [key, list.map(({ seq: _, ...rest }) => rest)]);
  return {
    origin,
    bookmark,
    lastPages: sorted(lastPages),
    pages: sorted(pages).map(([chapter, set]) => [chapter, [...set].sort()]),
    chapters: sorted(chapters),
    answers: withoutSeq(answers),
    attempts: withoutSeq(attempts),
    days: sorted(days),
    newer,
  };
}

export function folded(records: readonly Parameters<Fold['add']>[0][], dayStarts?: number): Fold {
  const fold = new Fold(dayStarts);
  for (const record of records) fold.add(record);
  return fold;
}

/** The records, in their order, without those of a chapter from before its reset: what is to count, by the plainest way. */
export function counting(records: readonly JournalRecord[]): JournalRecord[] {
  let kept: JournalRecord[] = [];
  for (const record of records) {
    if (record.kind === 'reset' && record.chapter !== undefined) {
      const { chapter } = record;
      const gone = new Set(
        kept.flatMap((each) => ('chapter' in each && each.chapter === chapter ? each.id : [])),
      );
      kept = kept.filter((each) => !gone.has(each.kind === 'undo' ? each.answer : each.id));
    }
    kept.push(record);
  }
  return kept;
}

/** Takes an answer back, as older versions did. */
export function undo(progress: Progress, answer: string): void {
  progress.add({ kind: 'undo', answer, question: anAnswer.question });
}

/** Opens a journal. @returns it, and what it has to say. */
export function open(directory: string, clock?: Clock) {
  const problems: Problem[] = [];
  const options = { directory, onProblem: (problem: Problem) => problems.push(problem) };
  const progress = openProgress(clock === undefined ? options : { ...options, now: clock.now });
  return { progress, problems, path: join(directory, 'journal.jsonl') };
}

const START = Date.UTC(2026, 0, 1);
const name = fc.constantFrom('one', 'two', 'three');

const entry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('start'),
      from: fc.constantFrom('beginner', 'javascript', 'asyncio'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('page'), chapter: name, page: name }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('chapter'),
      chapter: name,
      how: fc.constantFrom('finished', 'tested-out'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ question: name, chapter: name, right: fc.boolean() }).map((some) => ({
      kind: 'answer' as const,
      ...anAnswer,
      ...some,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ exercise: name, chapter: name, passed: fc.boolean() }).map((some) => ({
      kind: 'exercise' as const,
      ...anAttempt,
      ...some,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('undo'),
      answer: fc.nat(60).map((n) => `id-${START + n * HOUR}`),
      question: name,
    }),
  },
);

/** Journals: records an hour apart, and sometimes a reset, of all or of a chapter. */
export const someRecords: fc.Arbitrary<JournalRecord[]> = fc
  .array(
    fc.oneof(
      { weight: 30, arbitrary: entry },
      { weight: 1, arbitrary: fc.constant<Entry>({ kind: 'reset', backup: 'backup.jsonl' }) },
      {
        weight: 1,
        arbitrary: name.map((chapter): Entry => ({ kind: 'reset', backup: 'backup.jsonl', chapter })),
      },
    ),
    { maxLength: 60 },
  )
  .map((entries) => entries.map((each, index) => recordOf(each, START + index * HOUR)));
