import type { Demo } from '../../../demos/index.ts';
import { messagesIn } from '../../../i18n/index.ts';
import type { Io } from '../../../terminal/screen/io.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import { SMALLEST } from '../../../terminal/stepper/index.ts';
import { CliError } from '../../exit.ts';
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
export async function stepDemos(demos: readonly Demo[], screen: Screen, io: Io, speed = 1): Promise<void> {
  const messages = await messagesIn(screen.language);
  const programs = new Programs(demos, messages, screen, io);
  const reads = io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (!screen.live || !reads) {
    if (screen.theme.accessible && reads) await stepAloud(programs, messages, screen, io, speed);
    else await writeSteps(programs, screen, io);
    return;
  }
  if (isTooSmall(screen)) {
    throw new CliError(
      messages.step.tooSmall(SMALLEST.width, SMALLEST.height, `${screen.width} × ${screen.height}`),
    );
  }
  await stepOnScreen(programs, messages, screen, io, speed);
}
