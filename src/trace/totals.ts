import type { Figures, Trace } from './trace.ts';

/** The seconds for which the thread was blocked in a whole run. */
export function blockedSeconds({ events }: Trace): number {
  return events.reduce((sum, event) => sum + (event.type === 'blocked' ? event.seconds : 0), 0);
}

export function neverAwaited({ events }: Trace): string[] {
  return events.filter((event) => event.type === 'never-awaited').map(({ coroutine }) => coroutine);
}

/** The maximum of each figure in a whole run, but the last lateness, which counts all timers; `null` without figures. */
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
