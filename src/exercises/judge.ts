import { CPythonError } from '../cpython/errors.ts';
import type { Limits, LocalModule, Program, RunResult, Stop } from '../cpython/index.ts';
import { type DeadlockFinding, deadlock } from '../findings/index.ts';
import type { Text } from '../questions/index.ts';
import { type Failure, factsOf, failuresOf } from './checks/index.ts';
import type { Exercise, ExerciseRun } from './exercise.ts';

/** A short time limit: a program that does not end on the virtual clock within it never will. */
export const EXERCISE_LIMITS: Partial<Limits> = { seconds: 3 };

/** Runs a program in the sandbox. @throws CPythonError */
export type RunProgram = (program: Program) => Promise<RunResult>;

export interface Verdict {
  readonly passed: boolean;
  /** The checks that the last run does not pass, in their order. */
  readonly failures: readonly Failure[];
  /** The runs up to the first that fails. */
  readonly runs: readonly JudgedRun[];
  /** The error that made checks impossible. */
  readonly programError: ProgramError | null;
}

export interface JudgedRun {
  /** null for the file without a driver. */
  readonly title: Text | null;
  readonly result: RunResult;
}

/** The program itself fails: it raises, is stopped, hangs, or forges its trace. */
export interface ProgramError {
  readonly kind: 'raised' | 'stopped' | 'forged';
  /** The {@link JudgedRun.title} of the run. */
  readonly title: Text | null;
  /** The line of the learner's program. */
  readonly line: number | null;
  readonly traceback: string | null;
  /** The last line of the traceback. */
  readonly text: string;
  readonly stop: Stop | null;
  /** The waits of all tasks, in a deadlock. */
  readonly deadlock: DeadlockFinding | null;
}

/**
 * Runs a program directly and with each driver, up to the first run that fails.
 * @throws CPythonError, except for a forged trace
 */
export async function judge(
  { runs: plan, modules }: Pick<Exercise, 'runs' | 'modules'>,
  source: string,
  run: RunProgram,
): Promise<Verdict> {
  const runs: JudgedRun[] = [];
  for (const each of plan) {
    const { driver, checks, title = null } = each;
    let result: RunResult;
    try {
      result = await run({
        source,
        ...(modules !== undefined && { modules: localModules(modules) }),
        ...(driver !== undefined && { driver: driver.join('\n') }),
      });
    } catch (error) {
      if (!isForgery(error)) throw error;
      const programError: ProgramError = { ...FORGED, title };
      return { passed: false, failures: [], runs, programError };
    }
    runs.push({ title, result });
    const programError = errorOf(each, result);
    const failures = programError === null ? failuresOf(checks, factsOf(result, driver !== undefined)) : [];
    if (programError !== null || failures.length > 0) return { passed: false, failures, runs, programError };
  }
  return { passed: true, failures: [], runs, programError: null };
}

function localModules(modules: NonNullable<Exercise['modules']>): Record<string, LocalModule> {
  return Object.fromEntries(
    Object.entries(modules).map(([name, lines]) => [
      name,
      { source: lines.join('\n'), filename: `${name}.py`, isPackage: false },
    ]),
  );
}

const FORGED = { kind: 'forged', line: null, traceback: null, text: '', stop: null, deadlock: null } as const;

/** The error of a forged trace may be wrapped by the caller's `run`. */
function isForgery(error: unknown): boolean {
  const all = error instanceof Error ? [error, error.cause] : [];
  return all.some((each) => each instanceof CPythonError && each.kind === 'harness');
}

/** The error of a run, unless a check expects one. */
function errorOf({ title, checks }: ExerciseRun, result: RunResult): ProgramError | null {
  const { trace, stop, errorLine: line, traceback } = result;
  if (stop === null && (trace.error === undefined || checks.some(({ error }) => error !== undefined)))
    return null;
  const text = trace.error ?? '';
  const kind = stop === null ? 'raised' : 'stopped';
  const [stuck = null] = deadlock(result);
  return { kind, title: title ?? null, line, traceback, text, stop, deadlock: stuck };
}
