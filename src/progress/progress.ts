import { compact } from './compact.ts';
import { DAY_STARTS } from './day.ts';
import { ACTIVE, pathOf } from './files.ts';
import { loadJournal } from './load.ts';
import { localTime } from './local-time.ts';
import { nextSeq } from './order.ts';
import { obstacleOf, type Problem } from './problem.ts';
import {
  type Answer,
  type Attempt,
  type Entry,
  type Finish,
  type JournalRecord,
  type Origin,
  VERSION,
} from './record.ts';
import { Fold, type State } from './state.ts';
import { appendLines } from './write.ts';

export interface ProgressOptions {
  /** The directory of the journal; see `stateDirectory`. It is made by the first write. */
  readonly directory: string;
  /** The hour at which the learner's days begin. */
  readonly dayStarts?: number;
  readonly now?: () => Date;
  /** Called once for each problem. Nothing is thrown: see `Problem`. */
  readonly onProblem?: (problem: Problem) => void;
}

/** The number of records that are appended to one file before it is compacted. */
const LONG = 10_000;

/** Milliseconds by which `seq` may be ahead of the clock without anything being wrong. */
const AHEAD = 1000;

/** Opens the learner's journal, and folds its records. It throws nothing: problems go to `onProblem`. */
export function openProgress(options: ProgressOptions): Progress {
  return new Progress(options);
}

/** The learner's journal. A record is on the disk when the method that adds it returns, unless there is a problem. */
export class Progress {
  readonly directory: string;
  private readonly dayStarts: number;
  private readonly now: () => Date;
  private readonly onProblem: (problem: Problem) => void;
  private readonly reportedProblems = new Set<string>();
  private fold: Fold;
  /** The number of lines of the journal without a record: torn by a crash, or not ours. */
  damaged = 0;
  private lastSeq = 0;
  /** The approximate number of records in the active file. */
  private appended = 0;
  /** The records that could not be written yet. */
  private unwritten: JournalRecord[] = [];

  constructor({
    directory,
    dayStarts = DAY_STARTS,
    now = () => new Date(),
    onProblem = () => {},
  }: ProgressOptions) {
    this.directory = directory;
    this.dayStarts = dayStarts;
    this.fold = new Fold(dayStarts);
    this.now = now;
    this.onProblem = onProblem;
    this.load();
  }

  get state(): State {
    return this.fold;
  }

  /** True if all added records are on the disk. */
  get isWritten(): boolean {
    return this.unwritten.length === 0;
  }

  /** Records the learner's previous knowledge. */
  start(from: Origin): void {
    this.add({ kind: 'start', from });
  }

  /** Makes a page the bookmark. @param letters see `Bookmark` */
  visitPage(chapter: string, page: string, letters = 0): void {
    this.add({ kind: 'page', chapter, page, ...(letters > 0 && { letters }) });
  }

  finishChapter(chapter: string, how: Finish = 'finished'): void {
    this.add({ kind: 'chapter', chapter, how });
  }

  answer(answer: Answer): void {
    this.add({ kind: 'answer', ...answer });
  }

  attempt(attempt: Attempt): void {
    this.add({ kind: 'exercise', ...attempt });
  }

  /**
   * Adds a record of any kind.
   * @returns its id.
   * @internal
   */
  add(entry: Entry): string {
    const now = this.now();
    // After a fast clock was corrected, `seq` alone orders the records: load those that other processes have added.
    if (this.lastSeq > now.getTime() + AHEAD) this.load();
    this.lastSeq = Math.max(nextSeq(this.lastSeq), now.getTime());
    const stamp = { id: crypto.randomUUID(), time: localTime(now), seq: this.lastSeq, version: VERSION };
    const record: JournalRecord = { ...stamp, ...entry };
    this.fold.add(record);
    this.unwritten.push(record);
    this.write();
    // Not when the journal is opened: reading alone should not have to wait for it.
    if (++this.appended > LONG) {
      const aside = compact(this.directory, this.dayStarts);
      if (aside !== null) this.report({ kind: 'lines-set-aside', ...aside });
      this.appended = 0;
    }
    return record.id;
  }

  private load(): void {
    try {
      const loaded = loadJournal(this.directory, this.unwritten, this.dayStarts, (problem) =>
        this.report(problem),
      );
      this.fold = loaded.fold;
      this.damaged = loaded.damaged;
      this.lastSeq = Math.max(this.lastSeq, loaded.lastSeq);
      this.appended = loaded.appended;
    } catch (error) {
      this.report({ kind: 'not-read', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
    }
  }

  private write(): void {
    try {
      appendLines(
        this.directory,
        this.unwritten.map((record) => JSON.stringify(record)),
      );
      this.unwritten = [];
    } catch (error) {
      this.report({ kind: 'not-written', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
    }
  }

  private report(problem: Problem): void {
    const key = 'aside' in problem ? problem.aside : problem.obstacle;
    if (this.reportedProblems.has(key)) return;
    this.reportedProblems.add(key);
    this.onProblem(problem);
  }
}
