import { ValueError } from './errors.ts';
import { getRunningLoop } from './running-loop.ts';

/**
 * Holds the whole thread, and with it the loop and all its tasks, for this many seconds of the loop's clock:
 * what Python's `time.sleep` does inside a coroutine.
 * @throws ValueError `sleep length must be non-negative`
 */
export function blockingSleep(seconds: number): void {
  if (!(seconds >= 0)) throw new ValueError('sleep length must be non-negative');
  const loop = getRunningLoop();
  loop._instrument?.blocked(seconds);
  loop._clock.block(seconds);
}
