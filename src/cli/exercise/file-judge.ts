import { readSource } from '../watching/read-source.ts';
import type { AttemptRecorder } from './attempt-recorder.ts';
import type { Judging } from './judging.ts';
import { starterOf, type Work } from './work.ts';

/** Keeps the verdict of a work up to date with its file. */
export class FileJudge {
  private readonly work: Work;
  private readonly judging: Judging;
  private readonly recorder: AttemptRecorder;
  private readonly starter: string;
  /** The text that was read last; null if it was none. */
  private source: string | null = null;

  constructor(work: Work, judging: Judging, recorder: AttemptRecorder) {
    this.work = work;
    this.judging = judging;
    this.recorder = recorder;
    this.starter = starterOf(work);
  }

  /** Judges the file as it is found. @throws CliError if Python cannot be used */
  async begin(): Promise<void> {
    await this.update(false);
    this.work.isOld &&= this.source !== this.starter;
  }

  /**
   * Reads the file, and judges it if it is another program than before.
   * @param isTry whether a program that is not the starter is something that the learner has just done
   * @returns whether there is anything new to be seen
   * @throws CliError if Python cannot be used
   */
  async update(isTry = true): Promise<boolean> {
    const { work, judging } = this;
    const read = readSource(work.path);
    if ('problem' in read) {
      judging.stop();
      this.source = null;
      work.isJudging = false;
      work.problem = read.problem;
      return true;
    }
    const { text } = read;
    if (text === this.source) return false;
    this.source = text;
    work.problem = null;
    work.isJudging = true;
    const verdict = await judging.verdictOn(text);
    // The solution is first run when something is to be compared with it.
    work.possible ??= await judging.possible();
    if (verdict === null || this.source !== text) return false;
    work.isJudging = false;
    work.judged = { source: text, verdict };
    this.note(verdict.passed, isTry && text !== this.starter);
    return true;
  }

  private note(passed: boolean, isTry: boolean): void {
    const { work } = this;
    if (isTry) work.tries++;
    // On the disk before it is praised.
    if (passed) this.recorder.passed(work);
    else if (isTry) this.recorder.failed(work);
    work.isSolved ||= passed;
  }

  stop(): void {
    this.judging.stop();
  }
}
