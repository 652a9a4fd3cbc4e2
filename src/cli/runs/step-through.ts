import { Interrupted } from '../../terminal/screen/io.ts';
import type { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { nextKey } from '../../terminal/stepper/next-key.ts';
import { Player } from '../../terminal/stepper/player.ts';
import type { ProgramRun, ProgramRuns } from './program-run.ts';

export interface StepView {
  open(): void;
  /** Gives it back; once more does no harm. */
  close(): void;
  /** @param key what was pressed last; null at the beginning, and when the run plays by itself */
  show(run: ProgramRun, player: Player, key: Key | null): void;
  /** Until somebody has read it: what the keys do, or all that is known of the moment. */
  read(what: 'help' | 'details', run: ProgramRun, player: Player): Promise<void>;
}

/**
 * Does what the keys say, until somebody leaves.
 * @param start the position in the first run, and how fast it plays at first, in times of the run's own speed.
 * @throws Interrupted on Ctrl-C
 */
export async function stepThrough(
  runs: ProgramRuns,
  keyboard: Keyboard,
  view: StepView,
  start: { readonly position?: number; readonly speed?: number },
): Promise<void> {
  let place = 0;
  let run = await runs.at(place);
  let player = new Player(run.history, start.speed, start.position);
  view.open();
  try {
    for (let key: Key | null = null; ; ) {
      view.show(run, player, key);
      key = await nextKey(keyboard, player);
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'end') return;
      const request = key === null ? null : player.press(key);
      if (request === 'leave') return;
      if (request === null) continue;
      if (request === 'help' || request === 'details') {
        await view.read(request, run, player);
        continue;
      }
      place += request === 'next-program' ? 1 : -1;
      // A program that runs has the keyboard to itself.
      view.close();
      run = await runs.at(place);
      player = new Player(run.history, player.speed);
      view.open();
    }
  } finally {
    view.close();
  }
}
