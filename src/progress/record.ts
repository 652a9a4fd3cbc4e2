/**
 * The records of the journal: the learner's actions, one a line. The journal is a *set* of records. Their order is `seq`,
 * not their place in a file, so that files may be merged, compacted and imported in any order, twice, or by two processes
 * at once, and always fold to the same state.
 */

/** The newest version of records that this program writes and reads. */
export const VERSION = 1;

/** A grade of FSRS: how well something was remembered. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

const GRADES: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies Grade[];

/** The outcome of a question. */
export interface Answer {
  /** The id of the question; for a generated one, that of its template. */
  readonly question: string;
  readonly chapter: string;
  /** The rows of the curriculum that it probes. */
  readonly rows: readonly string[];
  readonly right: boolean;
  /** The number of tries, the last one included. */
  readonly tries: number;
  readonly hint: boolean;
  /** The time from the display of the question to the answer. */
  readonly milliseconds: number;
  /** The learner's own grade. */
  readonly grade?: Grade;
  /** The seed of a generated question. */
  readonly seed?: number;
  /** The answer as small Markdown, in the language of the question. */
  readonly given?: string;
}

/** An attempt at an exercise: one that passed, or the first of a sitting that did not. */
export interface Attempt {
  readonly exercise: string;
  readonly chapter: string;
  /** 0 for the exercise as it was written, 1 and more for its variants with other names. */
  readonly variant: number;
  readonly passed: boolean;
  /** The number of saves judged in this sitting, this one included. */
  readonly tries: number;
  /** The number of hints shown. */
  readonly hints: number;
  /** The solution was shown before. */
  readonly solution: boolean;
}

/** The way in which a chapter was completed: read to its end, or its questions answered without reading. */
export type Finish = 'finished' | 'tested-out';

/** The learner's previous knowledge, asked at the first start. */
export type Origin = 'beginner' | 'javascript' | 'asyncio';

const ORIGINS: readonly unknown[] = ['beginner', 'javascript', 'asyncio'] satisfies Origin[];

/** An action of the learner: a record without its stamp. */
export type Entry =
  | { readonly kind: 'start'; readonly from: Origin }
  /** `letters`: the number of letters of the page above the screen, which does not depend on its width; absent at the top. */
  | { readonly kind: 'page'; readonly chapter: string; readonly page: string; readonly letters?: number }
  | { readonly kind: 'chapter'; readonly chapter: string; readonly how: Finish }
  | ({ readonly kind: 'answer' } & Answer)
  | ({ readonly kind: 'exercise' } & Attempt)
  /** Takes back the answer with this id. Only older versions made it. */
  | { readonly kind: 'undo'; readonly answer: string; readonly question: string }
  /** No earlier record counts any more, or none of one chapter. `backup` is the file with these records. */
  | { readonly kind: 'reset'; readonly backup: string; readonly chapter?: string };

/** The common part of all records. */
export interface Stamp {
  /** Unique among all machines. */
  readonly id: string;
  /** The learner's local time, in ISO 8601 with its offset from UTC. */
  readonly time: string;
  /**
   * Milliseconds since 1970, but always more than any the writer had seen: the order of the records of all machines, even
   * if a clock is put back.
   */
  readonly seq: number;
  readonly version: number;
}

/** A record of a kind that this program knows. */
export type JournalRecord = Stamp & Entry;

/** A record of one kind: `RecordOf<'undo'>`. */
export type RecordOf<K extends Entry['kind']> = Extract<JournalRecord, { kind: K }>;

export type AnswerRecord = RecordOf<'answer'>;

export type AttemptRecord = RecordOf<'exercise'>;

/** A record of a newer version of the program, which is kept unchanged. */
export type NewerRecord = Stamp & { readonly kind: 'newer' };

/** Parses a line; null for a line that is torn, or no record. */
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

/** `2026-10-03T11:12:45.123+02:00`: 29 characters. Only the pattern is checked, as other code relies on it. */
function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(value);
}
