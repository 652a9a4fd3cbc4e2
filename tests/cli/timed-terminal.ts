import { vi } from 'vitest';
import { OnTerminal } from './on-terminal.ts';

/** For `vi.useFakeTimers`: time passes only where a test says so; what needs none gets done. */
export const HAND_DRIVEN: Parameters<typeof vi.useFakeTimers>[0] = {
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
};

/** A terminal in whose world a test moves the clock by hand. */
export class TimedTerminal extends OnTerminal {
  /** Lets so many milliseconds pass. @returns the screen then */
  async elapse(milliseconds: number): Promise<string> {
    for (let left = milliseconds; left > 0; left -= 50) {
      await this.settle();
      await vi.advanceTimersByTimeAsync(Math.min(50, left));
    }
    return this.settle();
  }

  /** Presses keys, and lets them take effect. */
  press(keys: string): Promise<string> {
    this.type(keys);
    return this.elapse(200);
  }

  /** Lets all be done that takes no time. */
  async settle(): Promise<string> {
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    let screen: string | null = null;
    void this.until(() => true).then((shown) => {
      screen = shown;
    });
    // The emulator, too, waits with timers.
    while (screen === null) {
      await vi.advanceTimersByTimeAsync(1);
      await new Promise(setImmediate);
    }
    return screen;
  }
}
