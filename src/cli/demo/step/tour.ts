import { Interrupted } from '../../../terminal/screen/io.ts';
import type { Keyboard } from '../../../terminal/screen/keyboard.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import { nextKey } from '../../../terminal/stepper/next-key.ts';
import { Player } from '../../../terminal/stepper/player.ts';
import type { Programs } from './programs.ts';
import type { Stepped } from './stepped.ts';

/** What a key, or the passing of time, led to. */
export interface Turn {
  /** `null` if the run went on by itself. */
  readonly key: Key | null;
  /** Whether another program is being stepped from now on. */
  readonly isElsewhere: boolean;
}

/** Somebody going through programs: which one they step, and where in it they are. */
export class Tour {
  program: Stepped;
  player: Player;
  private place = 0;
  private readonly programs: Programs;

  private constructor(programs: Programs, program: Stepped, speed: number) {
    this.programs = programs;
    this.program = program;
    this.player = new Player(program.history, speed);
  }

  /** At the beginning of the first program. @throws Interrupted on Ctrl-C, while it runs */
  static async begin(programs: Programs, speed: number): Promise<Tour> {
    return new Tour(programs, await programs.at(0), speed);
  }

  /**
   * Waits for a key, or until something is due, and does what it says.
   * @param aside runs a program, which has the keyboard to itself.
   * @returns null when they leave
   * @throws Interrupted on Ctrl-C
   */
  async next(
    keyboard: Keyboard,
    aside: (run: () => Promise<Stepped>) => Promise<Stepped>,
  ): Promise<Turn | null> {
    const key = await nextKey(keyboard, this.player);
    if (key === 'interrupt') throw new Interrupted();
    if (key === 'end') return null;
    const leaving = key === null ? null : this.player.press(key);
    if (leaving === 'leave') return null;
    if (leaving === null) return { key, isElsewhere: false };
    this.place += leaving === 'next-program' ? 1 : -1;
    this.program = await aside(() => this.programs.at(this.place));
    this.player = new Player(this.program.history, this.player.speed);
    return { key, isElsewhere: true };
  }
}
