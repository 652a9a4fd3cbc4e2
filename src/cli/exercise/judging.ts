import type { RunOptions } from '../../cpython/index.ts';
import { EXERCISE_LIMITS, type Exercise, judge, type Verdict } from '../../exercises/index.ts';
import type { Text } from '../../questions/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Python } from '../context/python.ts';

/** A program that solves an exercise. */
export interface Way {
  /** Null for the solution itself. */
  readonly title: Text | null;
  readonly code: readonly string[];
  readonly trace: Trace | undefined;
}

/** Judges programs one at a time: a new one ends the one before. Runs of what the exercise brings are made once. */
export class Judging {
  private readonly exercise: Exercise;
  private readonly filename: string;
  private readonly python: Python;
  private current = new AbortController();
  private solution: Promise<Verdict> | null = null;
  private readonly others = new Map<string, Promise<Verdict>>();

  /** @param name the learner's file, without `.py` */
  constructor(exercise: Exercise, name: string, python: Python) {
    this.exercise = exercise;
    this.filename = `${name}.py`;
    this.python = python;
  }

  /** @returns null if another was judged meanwhile, or none shall be any longer. @throws CliError without Python */
  async verdictOn(source: string): Promise<Verdict | null> {
    this.stop();
    const { signal } = this.current;
    try {
      const verdict = await this.judge(source, { signal });
      return signal.aborted ? null : verdict;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** Ends the judging of a program. */
  stop(): void {
    this.current.abort();
    this.current = new AbortController();
  }

  /** The runs of the solution. */
  possible(): Promise<Verdict> {
    this.solution ??= this.judge(this.exercise.solution.join('\n'));
    return this.solution;
  }

  /** The solution, and after it the other ways, if they are wanted. */
  async ways(withOthers: boolean): Promise<Way[]> {
    const { solution, others = [] } = this.exercise;
    const ways: Way[] = [{ title: null, code: solution, trace: traceIn(await this.possible()) }];
    if (!withOthers) return ways;
    for (const { title, code } of others) {
      const source = code.join('\n');
      const verdict = this.others.get(source) ?? this.judge(source);
      this.others.set(source, verdict);
      ways.push({ title, code, trace: traceIn(await verdict) });
    }
    return ways;
  }

  /** @throws CliError without Python; the reason of `signal` */
  judge(source: string, options: Omit<RunOptions, 'limits'> = {}): Promise<Verdict> {
    return judge(this.exercise, source, (program) =>
      this.python.execute({ ...program, filename: this.filename }, { ...options, limits: EXERCISE_LIMITS }),
    );
  }
}

function traceIn({ runs }: Verdict): Trace | undefined {
  return runs[0]?.result.trace;
}
