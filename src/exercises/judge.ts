import { CPythonError } from '../cpython/errors.ts';
import type { Limits, LocalModule, Program, RunResult, Stop } from '../cpython/index.ts';
import { type DeadlockFinding, deadlock } from '../findings/index.ts';
import type { Text } from '../questions/index.ts';
import { type Failure, factsOf, failuresOf } from './checks/index.ts';
import type { Exercise, ExerciseRun } from './exercise.ts';

/** What does not end on the virtual clock within this time never will: nobody wants to wait for that verdict. */
export const EXERCISE_LIMITS: Partial<Limits> = { seconds: 3 };

/** Runs a program in the sandbox. @throws CPythonError */
export type RunProgram = (program: Program) => Promise<RunResult>;

export interface Verdict {
  readonly passed: boolean;
  /** The checks that the last run does not pass, in their order. */
  readonly failures: readonly Failure[];
  /** The runs that were made: up to the first that fails. */
  readonly runs: readonly JudgedRun[];
  /** Why there was nothing to check. */
  readonly programError: ProgramError | null;
}

export interface JudgedRun {
  /** Null for the file as it is. */
  readonly title: Text | null;
  readonly result: RunResult;
}

/** The program fails by itself: it raises, is stopped, hangs, or tampers with its trace. */
export interface ProgramError {
  readonly kind: 'raised' | 'stopped' | 'forged';
  /** The {@link JudgedRun.title} of the run. */
  readonly title: Text | null;
  /** Of the learner's program. */
  readonly line: number | null;
  /** As Python shows it. */
  readonly traceback: string | null;
  /** The last line of the traceback. */
  readonly text: string;
  /** Why it was stopped. */
  readonly stop: Stop | null;
  /** Who waits for what, if nothing can go on. */
  readonly deadlock: DeadlockFinding | null;
}

/** Runs a program as it is and with each driver, up to the first run that fails. @throws CPythonError, but for a forged trace */
export async function judge(
  { runs: wanted, modules }: Pick<Exercise, 'runs' | 'modules'>,
  source: string,
  run: RunProgram,
): Promise<Verdict> {
  const runs: JudgedRun[] = [];
  for (const each of wanted) {
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

/** Whether the program has written a trace of its own: as Python says it, or as whoever runs it passes it on. */
function isForgery(error: unknown): boolean {
  const all = error instanceof Error ? [error, error.cause] : [];
  return all.some((each) => each instanceof CPythonError && each.kind === 'harness');
}

/** The error of a run, unless a check asks for one. */
function errorOf({ title, checks }: ExerciseRun, result: RunResult): ProgramError | null {
  const { trace, stop, errorLine: line, traceback } = result;
  if (stop === null && (trace.error === undefined || checks.some(({ error }) => error !== undefined)))
    return null;
  const text = trace.error ?? '';
  const kind = stop === null ? 'raised' : 'stopped';
  const [stuck = null] = deadlock(result);
  return { kind, title: title ?? null, line, traceback, text, stop, deadlock: stuck };
}
