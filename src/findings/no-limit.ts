import type { FindingSource, NoLimit } from './finding.ts';
import { byLine } from './group-by.ts';
import { hangingCalls } from './hanging-calls.ts';
import { vainWaits } from './vain-waits.ts';

/** Only for programs without a deadlock. */
export function noLimit(source: FindingSource): NoLimit[] {
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
