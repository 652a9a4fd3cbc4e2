import type { Messages } from '../../i18n/index.ts';
import { stepSentences } from '../../terminal/stepper/index.ts';
import { wrap } from '../../terminal/text.ts';
import { written } from '../../text/written.ts';
import { Interrupted } from '../exit.ts';
import { FullScreen } from '../full-screen.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';
import { nextKey } from './next-key.ts';
import { Player } from './player.ts';
import type { Programs } from './programs.ts';
import { introduction } from './write-steps.ts';

/**
 * Steps for those who listen: each step is written below the last one, in words, and nothing is drawn over.
 * @throws Interrupted on Ctrl-C
 */
export async function stepAloud(
  programs: Programs,
  { step }: Messages,
  screen: Screen,
  io: Io,
  speed: number,
): Promise<void> {
  const say = (lines: readonly string[]) => io.stdout.write(written(lines));
  const keyboard = new FullScreen(io);
  let place = 0;
  let program = await programs.at(place);
  let player = new Player(program.history, speed);
  say([...introduction(program, screen), ...wrap(step.spoken, screen.width - 1)]);
  keyboard.listen();
  try {
    for (;;) {
      const before = `${player.position} ${player.solo}`;
      const key = await nextKey(keyboard, player);
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'end') return;
      const leaving = key === null ? null : player.press(key);
      if (leaving === 'leave') return;
      if (leaving !== null) {
        place += leaving === 'next-program' ? 1 : -1;
        // A run has the keyboard to itself.
        keyboard.unlisten();
        program = await programs.at(place);
        keyboard.listen();
        player = new Player(program.history, player.speed);
        say(['', ...introduction(program, screen)]);
      } else if (key === '?') {
        say(wrap(step.spoken, screen.width - 1));
      } else if (before !== `${player.position} ${player.solo}`) {
        say(stepSentences({ ...program, position: player.position, solo: player.solo }, screen));
      }
    }
  } finally {
    keyboard.unlisten();
  }
}
