import type { JournalRecord } from './record.ts';

/**
 * Lines exactly as this program writes them: their keys in this order, no spaces, nothing escaped. Nearly all lines are
 * such, and nearly all are of two kinds; so read, they take a tenth of the time that JSON takes.
 */
const text = '"([^"\\\\\\x00-\\x1f]+)"';
const time = '"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d)"';
const whole = '(0|[1-9]\\d{0,14})';
const flag = '(true|false)';
const names = text.replace('(', '(?:');
const stamp = `^\\{"id":${text},"time":${time},"seq":${whole},"version":1,`;

const PAGE = new RegExp(`${stamp}"kind":"page","chapter":${text},"page":${text}\\}$`);

const ANSWER = new RegExp(
  `${stamp}"kind":"answer","question":${text},"chapter":${text},"rows":\\[((?:${names}(?:,${names})*)?)\\],` +
    `"right":${flag},"tries":${whole},"hint":${flag},"milliseconds":${whole}(?:,"seed":${whole})?\\}$`,
);

type PageMatch = readonly [
  line: string,
  id: string,
  time: string,
  seq: string,
  chapter: string,
  page: string,
];

type AnswerMatch = readonly [
  ...stamped: [line: string, id: string, time: string, seq: string],
  ...asked: [question: string, chapter: string, rows: string],
  ...how: [right: string, tries: string, hint: string, milliseconds: string, seed?: string],
];

/** Reads such lines. The names that records share are kept once: a long journal is mostly names. */
export class OwnLines {
  private readonly names = new Map<string, string>();
  private readonly rows = new Map<string, readonly string[]>();

  /** The record in such a line; null for any other line, which may well hold one, too. */
  read(line: string): JournalRecord | null {
    const answer = ANSWER.exec(line) as AnswerMatch | null;
    if (answer !== null) return this.answer(answer);
    const page = PAGE.exec(line) as PageMatch | null;
    return page === null ? null : this.page(page);
  }

  private answer(match: AnswerMatch): JournalRecord {
    const seed = match[11];
    const answer = {
      id: match[1],
      time: match[2],
      seq: Number(match[3]),
      version: 1,
      kind: 'answer' as const,
      question: this.name(match[4]),
      chapter: this.name(match[5]),
      rows: this.rowsIn(match[6]),
      right: match[7] === 'true',
      tries: Number(match[8]),
      hint: match[9] === 'true',
      milliseconds: Number(match[10]),
    };
    return seed === undefined ? answer : { ...answer, seed: Number(seed) };
  }

  private page(match: PageMatch): JournalRecord {
    return {
      id: match[1],
      time: match[2],
      seq: Number(match[3]),
      version: 1,
      kind: 'page',
      chapter: this.name(match[4]),
      page: this.name(match[5]),
    };
  }

  private name(read: string): string {
    const known = this.names.get(read);
    if (known !== undefined) return known;
    this.names.set(read, read);
    return read;
  }

  /** `"S9","M22"` */
  private rowsIn(list: string): readonly string[] {
    let rows = this.rows.get(list);
    if (rows === undefined) {
      rows = list === '' ? [] : list.slice(1, -1).split('","');
      this.rows.set(list, rows);
    }
    return rows;
  }
}
