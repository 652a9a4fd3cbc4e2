import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import { SMALLEST } from '../../terminal/stepper/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import type { ProgramRuns } from './program-run.ts';
import { isTooSmall, screenView } from './step-screen.ts';
import { stepThrough } from './step-through.ts';
import { spokenView, writeSteps } from './step-voice.ts';

/**
 * Steps through the runs of programs, one at a time: on the whole terminal; in words, line by line, for those
 * who listen to it; where there is no terminal, all the steps are written down.
 * @param speed how fast it plays at first, in times of the run's own speed.
 * @throws CliError if the terminal is too small; Interrupted on Ctrl-C
 */
export async function stepRuns(runs: ProgramRuns, context: Context, speed = 1): Promise<void> {
  const { io, screen, messages } = context;
  const hasKeyboard = isInteractive(io);
  const keyboard = new FullScreen(io);
  if (screen.live && hasKeyboard) {
    if (isTooSmall(screen)) {
      const size = `${screen.width} × ${screen.height}`;
      throw new CliError(messages.step.tooSmall(SMALLEST.width, SMALLEST.height, size));
    }
    await stepThrough(runs, keyboard, screenView(keyboard, runs.count, context), { speed });
  } else if (screen.theme.accessible && hasKeyboard) {
    await stepThrough(runs, keyboard, spokenView(keyboard, context), { speed });
  } else {
    await writeSteps(runs, context);
  }
}
