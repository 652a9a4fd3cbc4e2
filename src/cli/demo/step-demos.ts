import type { Demo } from '../../demos/index.ts';
import type { Context } from '../context/context.ts';
import { stepRuns } from '../runs/step-runs.ts';
import { demoRuns } from './demo-runs.ts';

/**
 * Steps through the programs of these demos.
 * @param speed how fast it plays at first, in times of the run's own speed.
 * @throws CliError if the terminal is too small; Interrupted on Ctrl-C
 */
export function stepDemos(demos: readonly Demo[], context: Context, speed?: number): Promise<void> {
  return stepRuns(demoRuns(demos, context), context, speed);
}
