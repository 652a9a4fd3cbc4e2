import type { Figures, Trace } from './trace.ts';

/** How long the thread was blocked in a whole run, in seconds. */
export function blockedSeconds({ events }: Trace): number {
  return events.reduce((sum, event) => sum + (event.type === 'blocked' ? event.seconds : 0), 0);
}

export function neverAwaited({ events }: Trace): string[] {
  return events.filter((event) => event.type === 'never-awaited').map(({ coroutine }) => coroutine);
}

/** The most of each figure in a whole run; `null` if nothing was measured. Lateness is of all timers, so the last counts. */
export function peakFigures({ events }: Trace): Figures | null {
  let peak: Figures | null = null;
  for (const event of events) {
    if (event.type !== 'measured') continue;
    const { figures } = event;
    peak ??= figures;
    const threads = Math.max(peak.threads ?? 0, figures.threads ?? 0);
    peak = {
      connections: Math.max(peak.connections, figures.connections),
      rate: Math.max(peak.rate, figures.rate),
      memory: Math.max(peak.memory, figures.memory),
      lateness: figures.lateness,
      ...(threads > 0 && { threads }),
    };
  }
  return peak;
}
