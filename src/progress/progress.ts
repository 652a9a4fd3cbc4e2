import { appendLines, type FileId, fileAt } from './append.ts';
import { ACTIVE, pathOf } from './files.ts';
import { localTime } from './local-time.ts';
import { inOrder } from './order.ts';
import { obstacleOf, type Problem } from './problem.ts';
import { isForeign, readFiles, setAside, visitRecords } from './read.ts';
import {
  type Answer,
  type Entry,
  type Finish,
  type JournalRecord,
  type NewerRecord,
  VERSION,
} from './record.ts';
import { Fold, type State } from './state.ts';

export interface ProgressOptions {
  /** Where the journal is; see `stateDirectory`. It is made when there is something to write. */
  readonly directory: string;
  /** The clock. */
  readonly now?: () => Date;
  /** Told of each problem once. Nothing else comes of it: see `Problem`. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Opens the learner's journal, and folds what is in it. It throws nothing: `onProblem` is told what is wrong. */
export function openProgress(options: ProgressOptions): Progress {
  return new Progress(options);
}

/** What the learner did. All that is added is on the disk, unless there is a problem, when the method returns. */
export class Progress {
  readonly directory: string;
  private readonly now: () => Date;
  private readonly onProblem: (problem: Problem) => void;
  private readonly told = new Set<string>();
  private fold = new Fold();
  private damagedLines = 0;
  private lastSeq = 0;
  private file: FileId | null = null;
  /** What could not be written yet. */
  private unwritten: JournalRecord[] = [];

  constructor({ directory, now = () => new Date(), onProblem = () => {} }: ProgressOptions) {
    this.directory = directory;
    this.now = now;
    this.onProblem = onProblem;
    this.load();
  }

  get state(): State {
    return this.fold;
  }

  /** How many lines of the journal are no records: torn by a crash, or somebody else's. */
  get damaged(): number {
    return this.damagedLines;
  }

  /** Makes a page the last place. */
  visitPage(chapter: string, page: string): void {
    this.add({ kind: 'page', chapter, page });
  }

  finishChapter(chapter: string, how: Finish = 'finished'): void {
    this.add({ kind: 'chapter', chapter, how });
  }

  /** @returns the id of the record, with which the answer can be undone. */
  answer(answer: Answer): string {
    return this.add({ kind: 'answer', ...answer });
  }

  /** Takes an answer back. */
  undo(answer: string, question: string): void {
    this.add({ kind: 'undo', answer, question });
  }

  /**
   * Adds a record of any kind.
   * @returns its id.
   * @internal
   */
  add(entry: Entry): string {
    this.notice();
    const now = this.now();
    this.lastSeq = Math.max(this.lastSeq + 1, now.getTime());
    const stamp = { id: crypto.randomUUID(), time: localTime(now), seq: this.lastSeq, version: VERSION };
    const record: JournalRecord = { ...stamp, ...entry };
    this.fold.add(record);
    this.unwritten.push(record);
    this.write();
    return record.id;
  }

  /** Reads the journal again, if another process has compacted or reset it. */
  private notice(): void {
    try {
      if (this.file !== null && fileAt(pathOf(this.directory, ACTIVE)) !== this.file) this.load();
    } catch {
      // The directory is gone, or may not be looked into: writing will tell.
    }
  }

  private load(): void {
    try {
      const { records, damaged, active } = this.read();
      const fold = new Fold();
      for (const record of inOrder([...records, ...this.unwritten])) fold.add(record);
      this.fold = fold;
      this.damagedLines = damaged;
      this.file = active;
      for (const { seq } of records) if (seq > this.lastSeq) this.lastSeq = seq;
    } catch (error) {
      this.tell({ kind: 'not-read', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
    }
  }

  private read(): { records: (JournalRecord | NewerRecord)[]; damaged: number; active: FileId | null } {
    const records: (JournalRecord | NewerRecord)[] = [];
    let damaged = 0;
    let active: FileId | null = null;
    for (const { name, id, text } of readFiles(this.directory)) {
      const before = records.length;
      const lines = text === null ? 1 : visitRecords(text, (record) => records.push(record));
      if (records.length === before && isForeign(text)) {
        const aside = setAside(this.directory, name);
        if (aside === null) return this.read();
        this.tell({ kind: 'set-aside', path: pathOf(this.directory, name), aside });
        continue;
      }
      damaged += lines;
      if (name === ACTIVE) active = id;
    }
    return { records, damaged, active };
  }

  private write(): void {
    try {
      this.file = appendLines(
        this.directory,
        this.unwritten.map((record) => JSON.stringify(record)),
      );
      this.unwritten = [];
    } catch (error) {
      this.tell({ kind: 'not-written', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
    }
  }

  private tell(problem: Problem): void {
    const key = JSON.stringify(problem);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.onProblem(problem);
  }
}
