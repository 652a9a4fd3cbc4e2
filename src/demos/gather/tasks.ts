/** A worker of the demo of `gather`: what it is called, and how long it takes. */
export interface GatherTask {
  readonly name: string;
  /** Finite and not negative; 0 only lets the others run. */
  readonly seconds: number;
}

/** So many tasks can be watched at most. */
export const MOST_TASKS = 10_000;

/** @throws RangeError if there are none or more than {@link MOST_TASKS}, or if one cannot take its seconds. */
export function checkTasks(tasks: readonly GatherTask[]): void {
  if (tasks.length === 0 || tasks.length > MOST_TASKS) {
    throw new RangeError(
      `gather takes 1 to ${MOST_TASKS} tasks here, not ${tasks.length}`,
    );
  }
  for (const { name, seconds } of tasks) {
    if (seconds >= 0 && seconds < Infinity) continue;
    throw new RangeError(
      `${name} cannot take ${seconds} seconds: give 0 or a positive number`,
    );
  }
}
