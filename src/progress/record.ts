/**
 * The records of the journal: what the learner did, one a line. The journal is a *set* of them. Their order is `seq`,
 * not their place in a file, so that files may be merged, compacted and imported in any order, twice, or by two
 * processes at once, and always fold to the same state.
 */

/** The newest form of records that this program writes and reads. */
export const VERSION = 1;

/** How well something was remembered, in the words of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

const GRADES: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies Grade[];

/** An answer to a question, and how it came about. */
export interface Answer {
  /** The id of the question; of a generated one, that of its template. */
  readonly question: string;
  readonly chapter: string;
  /** The rows of the curriculum that it probes. */
  readonly rows: readonly string[];
  readonly right: boolean;
  /** How many tries it took, the last one included. */
  readonly tries: number;
  readonly hint: boolean;
  /** From the question on the screen to the answer. */
  readonly milliseconds: number;
  /** How the learner has judged it themselves. */
  readonly grade?: Grade;
  /** Of a generated question. */
  readonly seed?: number;
  /** What was answered, as small Markdown in the language in which it was asked. */
  readonly given?: string;
}

/** An attempt at an exercise: one that passed, or the first of a sitting that did not. */
export interface Attempt {
  readonly exercise: string;
  readonly chapter: string;
  /** Which form of it: 0 as it was written, 1 and more with other names. */
  readonly variant: number;
  readonly passed: boolean;
  /** How many saves were judged in this sitting, this one included. */
  readonly tries: number;
  /** How many hints were seen. */
  readonly hints: number;
  /** Whether the solution was seen before. */
  readonly solution: boolean;
}

/** How a chapter was done: read to its end, or its questions answered without reading. */
export type Finish = 'finished' | 'tested-out';

/** Where somebody begins who starts the program for the first time. */
export type Origin = 'beginner' | 'javascript' | 'asyncio';

const ORIGINS: readonly unknown[] = ['beginner', 'javascript', 'asyncio'] satisfies Origin[];

/** What the learner did. */
export type Entry =
  | { readonly kind: 'start'; readonly from: Origin }
  /** `letters`: so many of its text were above the screen, which holds on any width; none at its top. */
  | { readonly kind: 'page'; readonly chapter: string; readonly page: string; readonly letters?: number }
  | { readonly kind: 'chapter'; readonly chapter: string; readonly how: Finish }
  | ({ readonly kind: 'answer' } & Answer)
  | ({ readonly kind: 'exercise' } & Attempt)
  /** Takes back the answer with this id: no longer made, as the solution was seen by then. */
  | { readonly kind: 'undo'; readonly answer: string; readonly question: string }
  /** Nothing before it counts any more, or nothing of one chapter. `backup` is the file that has it all. */
  | { readonly kind: 'reset'; readonly backup: string; readonly chapter?: string };

/** What all records have. */
export interface Stamp {
  /** Different for each record, on all machines. */
  readonly id: string;
  /** ISO 8601 with the learner's own offset from UTC: it shows what their clock did. */
  readonly time: string;
  /**
   * Milliseconds since 1970, but always more than any that the writer had seen: an order that holds even while the
   * clock is put back, and that makes one sequence of the records of several machines.
   */
  readonly seq: number;
  readonly version: number;
}

/** A record of a kind that this program knows. */
export type JournalRecord = Stamp & Entry;

/** A record of one kind: `RecordOf<'undo'>`. */
export type RecordOf<K extends Entry['kind']> = Extract<JournalRecord, { kind: K }>;

/** The record of an answer. */
export type AnswerRecord = RecordOf<'answer'>;

/** The record of an attempt at an exercise. */
export type AttemptRecord = RecordOf<'exercise'>;

/** A record that only a newer version of the program understands: it is kept as it is. */
export type NewerRecord = Stamp & { readonly kind: 'newer' };

/** The record that a line holds; null for a line that is torn, or was never one of ours. */
export function parseRecord(line: string): JournalRecord | NewerRecord | null {
  // A complaint costs a hundred times as much as a look, and a file may be anything.
  if (!/^\s*\{/.test(line)) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isStamped(value)) return null;
  if (value.version > VERSION) return newer(value);
  return isEntry(value) ? (value as Stamp & Fields & Entry) : null;
}

function newer({ id, time, seq, version }: Stamp): NewerRecord {
  return { id, time, seq, version, kind: 'newer' };
}

type Fields = Readonly<Record<string, unknown>>;

function isStamped(value: unknown): value is Stamp & Fields {
  if (typeof value !== 'object' || value === null) return false;
  const { id, time, seq, version } = value as Fields;
  return (
    isName(id) &&
    isTime(time) &&
    Number.isSafeInteger(seq) &&
    Number.isSafeInteger(version) &&
    (version as number) >= 1
  );
}

function isEntry(value: Fields): boolean {
  switch (value['kind']) {
    case 'start':
      return ORIGINS.includes(value['from']);
    case 'page':
      return isName(value['chapter']) && isName(value['page']) && isCount(value['letters'] ?? 0);
    case 'chapter':
      return isName(value['chapter']) && (value['how'] === 'finished' || value['how'] === 'tested-out');
    case 'answer':
      return isAnswer(value);
    case 'exercise':
      return isAttempt(value);
    case 'undo':
      return isName(value['answer']) && isName(value['question']);
    case 'reset':
      return isName(value['backup']) && (value['chapter'] === undefined || isName(value['chapter']));
    default:
      return false;
  }
}

function isAnswer({
  question,
  chapter,
  rows,
  right,
  tries,
  hint,
  milliseconds,
  seed,
  grade,
  given,
}: Fields): boolean {
  return (
    isName(question) &&
    isName(chapter) &&
    Array.isArray(rows) &&
    rows.every(isName) &&
    typeof right === 'boolean' &&
    typeof hint === 'boolean' &&
    isCount(tries) &&
    isCount(milliseconds) &&
    (seed === undefined || Number.isFinite(seed)) &&
    (grade === undefined || GRADES.includes(grade)) &&
    (given === undefined || typeof given === 'string')
  );
}

function isAttempt({ exercise, chapter, variant, passed, tries, hints, solution }: Fields): boolean {
  return (
    isName(exercise) &&
    isName(chapter) &&
    isCount(variant) &&
    typeof passed === 'boolean' &&
    isCount(tries) &&
    isCount(hints) &&
    typeof solution === 'boolean'
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** `2026-10-03T11:12:45.123+02:00`: 29 characters. The pattern is looked at only so far as others rely on it. */
function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(value);
}
