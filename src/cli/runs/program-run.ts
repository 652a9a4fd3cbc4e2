import type { StepListing } from '../../terminal/stepper/index.ts';
import type { History } from '../../trace/index.ts';

/** A run of a program, ready to be stepped through. */
export interface ProgramRun {
  readonly title: string;
  readonly history: History;
  readonly listings: readonly StepListing[];
  /** Why no line of it can be pointed at. */
  readonly note?: string;
}

/** The runs of one program or several, each made when it is first asked for. */
export class ProgramRuns {
  private readonly makers: readonly (() => Promise<ProgramRun>)[];
  private readonly runs = new Map<number, ProgramRun>();

  constructor(makers: readonly (() => Promise<ProgramRun>)[]) {
    this.makers = makers;
  }

  get count(): number {
    return this.makers.length;
  }

  /**
   * The run of the program at this place: after the last comes the first.
   * @throws Interrupted on Ctrl-C, while it runs
   */
  async at(place: number): Promise<ProgramRun> {
    const index = ((place % this.count) + this.count) % this.count;
    const make = this.makers[index];
    if (make === undefined) throw new Error('there is no program to step through');
    const run = this.runs.get(index) ?? (await make());
    this.runs.set(index, run);
    return run;
  }
}
