import type { Demo } from '../../../demos/index.ts';
import { SMALLEST } from '../../../terminal/stepper/index.ts';
import type { Context } from '../../context/context.ts';
import { CliError } from '../../context/exit.ts';
import { Programs } from './programs.ts';
import { stepAloud } from './step-aloud.ts';
import { isTooSmall, stepOnScreen } from './step-on-screen.ts';
import { writeSteps } from './write-steps.ts';

/**
 * Steps through the programs of these demos, one at a time: on the whole terminal; in words, line by line, for those
 * who listen to it; where there is no terminal, all the steps are written down.
 * @param speed how fast it plays at first, in times of the run's own speed.
 * @throws CliError if the terminal is too small; Interrupted on Ctrl-C
 */
export async function stepDemos(demos: readonly Demo[], context: Context, speed = 1): Promise<void> {
  const { io, screen, messages } = context;
  const programs = new Programs(demos, context);
  const reads = io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (!screen.live || !reads) {
    if (screen.theme.accessible && reads) await stepAloud(programs, context, speed);
    else await writeSteps(programs, context);
    return;
  }
  if (isTooSmall(screen)) {
    throw new CliError(
      messages.step.tooSmall(SMALLEST.width, SMALLEST.height, `${screen.width} × ${screen.height}`),
    );
  }
  await stepOnScreen(programs, context, speed);
}
