import type { Pace } from '../../terminal/stepper/playback.ts';
import type { Trace } from '../../trace/index.ts';

/** Seconds that a replay takes, about, at most; and those that a run with a clock takes at least. */
const MOST = 8;
const LEAST = 1;
/** Seconds for which an event is shown, and those that all of them together may take. */
const SIGHT = 0.1;
const SIGHTS = 2.4;
/** A run that takes less time, in seconds, is shown event by event. */
const INSTANT = 0.001;

/** @param wished the speed that was asked for, in times of the run's own; without one, a speed that shows the run well */
export function paceOf({ elapsed, events }: Trace, wished?: number): Pace {
  const sight = Math.min(SIGHT, SIGHTS / events.length);
  // However slow the run, an event is shown for no more than a second only to be seen.
  if (wished !== undefined) return { speed: wished, sight: Math.min(sight, wished) };
  const speed = readableSpeed(elapsed, MOST - sight * events.length);
  return { speed, sight: sight * speed };
}

function readableSpeed(elapsed: number, most: number): number {
  if (elapsed > most) return roundFactor(elapsed / most);
  return elapsed < LEAST && elapsed >= INSTANT ? 1 / roundFactor(LEAST / elapsed) : 1;
}

/** The next number of one digit and zeros: 1, 2, 3… 10, 20, 30… */
function roundFactor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return Math.ceil(least / power) * power;
}
