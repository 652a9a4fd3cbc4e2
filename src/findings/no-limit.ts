import { byLine } from './by-line.ts';
import { deadlock } from './deadlock.ts';
import type { FindingSource, NoLimit } from './finding.ts';
import { hangingCalls } from './hanging-calls.ts';
import { vainWaits } from './vain-waits.ts';

export function noLimit(source: FindingSource): NoLimit[] {
  // Where all wait for each other, a time limit would only hide it.
  if (deadlock(source).length > 0) return [];
  const connections = (source.outline?.connections ?? []).map(
    ({ name, line }): NoLimit => ({
      kind: 'no-limit',
      line,
      what: name,
      task: null,
      seconds: null,
      came: false,
    }),
  );
  return byLine([...vainWaits(source), ...hangingCalls(source), ...connections]).map(({ first }) => first);
}
