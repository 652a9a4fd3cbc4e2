import { byLine } from './by-line.ts';
import type { FindingSource, NeverAwaited } from './finding.ts';
import { plainName } from './plain-name.ts';

export function neverAwaited({ trace }: FindingSource): NeverAwaited[] {
  const made = trace.events.flatMap((event) =>
    event.type === 'never-awaited'
      ? [{ line: event.line ?? null, coroutine: plainName(event.coroutine) }]
      : [],
  );
  return byLine(made).map(({ first, all }) => ({ kind: 'never-awaited', ...first, count: all.length }));
}
