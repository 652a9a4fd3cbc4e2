import { readdirSync } from 'node:fs';
import { getRunningLoop } from '../../asyncio/index.ts';
import type { Session } from '../../trace/index.ts';
import type { Load } from './held.ts';

/** Seconds between two looks at how late the loop is. */
const TICK = 0.01;
/** Seconds between two measurements. */
const PERIOD = 0.25;

/**
 * Sends the session, inside its running loop, the figures of its connections: how many are open, how much they say, what
 * they cost the process, and how late its timers are.
 *
 * @returns sends the last figures, and ends it.
 */
export function startMeasuring(load: Load, session: Session): () => void {
  const loop = getRunningLoop();
  const late: number[] = [];
  let last = { t: loop.time(), answers: load.answers };

  const measure = () => {
    const t = loop.time();
    const rate = (load.answers - last.answers) / Math.max(t - last.t, TICK);
    last = { t, answers: load.answers };
    const threads = threadCount();
    session.measure({
      connections: load.open,
      rate,
      memory: process.memoryUsage.rss(),
      lateness: percentile99(late),
      ...(threads !== null && { threads }),
    });
  };
  const tick = (due: number) => {
    late.push(Math.max(0, loop.time() - due));
    if (loop.time() - last.t >= PERIOD) measure();
    timer = loop.callLater(TICK, tick, loop.time() + TICK);
  };
  let timer = loop.callLater(TICK, tick, loop.time() + TICK);
  return () => {
    timer.cancel();
    measure();
  };
}

/** The value that 99 of 100 do not exceed; 0 of none. */
export function percentile99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}

/** How many threads the whole process has, the interpreter's own included; `null` where the system does not say. */
function threadCount(): number | null {
  try {
    return readdirSync('/proc/self/task').length;
  } catch {
    return null;
  }
}
