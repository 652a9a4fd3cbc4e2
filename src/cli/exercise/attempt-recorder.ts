import type { CourseJournal } from '../journal/course-journal.ts';
import type { Work } from './work.ts';

type Tried = Pick<Work, 'exercise' | 'chapter' | 'variant' | 'tries' | 'hints' | 'isSolutionSeen'>;

/** Writes down what is worth remembering of one sitting: its first attempt that failed, and its first that passed. */
export class AttemptRecorder {
  private readonly journal: CourseJournal;
  private hasFailed = false;
  private hasPassed = false;

  constructor(journal: CourseJournal) {
    this.journal = journal;
  }

  failed(work: Tried): void {
    if (this.hasFailed || this.hasPassed) return;
    this.hasFailed = true;
    this.record(work, false);
  }

  /** A program that had passed before, and is opened again, is no new pass. */
  passed(work: Tried): void {
    const { exercise, variant, tries } = work;
    const isOld = tries === 0 && this.journal.lastPass(exercise.id)?.variant === variant;
    if (this.hasPassed || isOld) return;
    this.hasPassed = true;
    this.record(work, true);
  }

  private record({ exercise, chapter, variant, tries, hints, isSolutionSeen }: Tried, passed: boolean): void {
    this.journal.attempt({
      exercise: exercise.id,
      chapter,
      variant,
      passed,
      tries,
      hints,
      solution: isSolutionSeen,
    });
  }
}
