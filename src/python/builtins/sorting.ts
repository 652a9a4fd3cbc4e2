import { spend } from '../limits.ts';
import { callNow } from '../values/call.ts';
import { compare } from '../values/comparison.ts';
import type { Value } from '../values/value.ts';

/** Sorts as `sorted` does: equal items keep their order, in reverse too. */
export function sorted(items: readonly Value[], key: Value, reverse: boolean): Value[] {
  const keyed = items.map((item) => ({ item, rank: key === null ? item : callNow(key, item) }));
  if (reverse) keyed.reverse();
  keyed.sort((a, b) => {
    spend(1);
    if (compare(a.rank, '<', b.rank)) return -1;
    return compare(b.rank, '<', a.rank) ? 1 : 0;
  });
  if (reverse) keyed.reverse();
  return keyed.map(({ item }) => item);
}
