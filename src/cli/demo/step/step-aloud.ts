import { Keyboard } from '../../../terminal/screen/keyboard.ts';
import { stepSentences } from '../../../terminal/stepper/index.ts';
import { wrap } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';
import type { Programs } from './programs.ts';
import type { Stepped } from './stepped.ts';
import { Tour } from './tour.ts';
import { introduction } from './write-steps.ts';

/**
 * Steps for those who listen: each step is written below the last one, in words, and nothing is drawn over.
 * @throws Interrupted on Ctrl-C
 */
export async function stepAloud(
  programs: Programs,
  { io, screen, say, messages: { step } }: Context,
  speed: number,
): Promise<void> {
  const tour = await Tour.begin(programs, speed);
  const keyboard = new Keyboard(io);
  const aside = async (run: () => Promise<Stepped>): Promise<Stepped> => {
    keyboard.unlisten();
    const program = await run();
    keyboard.listen();
    return program;
  };
  say([...introduction(tour.program, screen), ...wrap(step.spoken, screen.width - 1)]);
  keyboard.listen();
  try {
    for (;;) {
      const before = `${tour.player.position} ${tour.player.solo}`;
      const turn = await tour.next(keyboard, aside);
      if (turn === null) return;
      const { program, player } = tour;
      if (turn.isElsewhere) {
        say(['', ...introduction(program, screen)]);
      } else if (turn.key === '?') {
        say(wrap(step.spoken, screen.width - 1));
      } else if (before !== `${player.position} ${player.solo}`) {
        say(stepSentences({ ...program, position: player.position, solo: player.solo }, screen));
      }
    }
  } finally {
    keyboard.unlisten();
  }
}
