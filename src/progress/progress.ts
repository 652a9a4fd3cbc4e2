import { compact } from './compact.ts';
import { DAY_STARTS } from './day.ts';
import { ACTIVE, pathOf } from './files.ts';
import { loadJournal } from './load.ts';
import { localTime } from './local-time.ts';
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
  /** Where the journal is; see `stateDirectory`. It is made when there is something to write. */
  readonly directory: string;
  /** The hour at which the learner's days begin. */
  readonly dayStarts?: number;
  /** The clock. */
  readonly now?: () => Date;
  /** Told of each problem once. Nothing else comes of it: see `Problem`. */
  readonly onProblem?: (problem: Problem) => void;
}

/** How many records are appended to one file before it is compacted. */
const LONG = 10_000;

/** Milliseconds by which `seq` may be ahead of the clock without anything being wrong. */
const AHEAD = 1000;

/** Opens the learner's journal, and folds what is in it. It throws nothing: `onProblem` is told what is wrong. */
export function openProgress(options: ProgressOptions): Progress {
  return new Progress(options);
}

/** What the learner did. All that is added is on the disk, unless there is a problem, when the method returns. */
export class Progress {
  readonly directory: string;
  private readonly dayStarts: number;
  private readonly now: () => Date;
  private readonly onProblem: (problem: Problem) => void;
  private readonly told = new Set<string>();
  private fold: Fold;
  /** How many lines of the journal were no records when it was read: torn by a crash, or somebody else's. */
  damaged = 0;
  private lastSeq = 0;
  /** About how many records the file has that is appended to. */
  private appended = 0;
  /** What could not be written yet. */
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

  /** Whether all that was added is on the disk. */
  get isWritten(): boolean {
    return this.unwritten.length === 0;
  }

  /** Remembers where the learner begins. */
  start(from: Origin): void {
    this.add({ kind: 'start', from });
  }

  /** Makes a page the last place. @param letters see `Bookmark` */
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
    // After a clock that was ahead was put right, `seq` alone tells what comes after what: no other may be missed.
    if (this.lastSeq > now.getTime() + AHEAD) this.load();
    this.lastSeq = Math.max(this.lastSeq + 1, now.getTime());
    const stamp = { id: crypto.randomUUID(), time: localTime(now), seq: this.lastSeq, version: VERSION };
    const record: JournalRecord = { ...stamp, ...entry };
    this.fold.add(record);
    this.unwritten.push(record);
    this.write();
    // Not whenever the journal is opened: whoever only looks should not have to wait for it.
    if (++this.appended > LONG) {
      const aside = compact(this.directory, this.dayStarts);
      if (aside !== null) this.tell({ kind: 'lines-set-aside', ...aside });
      this.appended = 0;
    }
    return record.id;
  }

  private load(): void {
    try {
      const loaded = loadJournal(this.directory, this.unwritten, this.dayStarts, (problem) =>
        this.tell(problem),
      );
      this.fold = loaded.fold;
      this.damaged = loaded.damaged;
      this.lastSeq = Math.max(this.lastSeq, loaded.lastSeq);
      this.appended = loaded.appended;
    } catch (error) {
      this.tell({ kind: 'not-read', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
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
      this.tell({ kind: 'not-written', path: pathOf(this.directory, ACTIVE), ...obstacleOf(error) });
    }
  }

  private tell(problem: Problem): void {
    const key = 'aside' in problem ? problem.aside : problem.obstacle;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.onProblem(problem);
  }
}
