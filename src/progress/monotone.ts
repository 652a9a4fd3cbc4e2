/**
 * Times of things that happened in this order, as a clock would have shown them that is never put back. The fewest
 * possible are taken for wrong: those outside the longest run that does not go back, which ends with the last one. They
 * get the time of the one before them that is right, or of the one after.
 *
 * So a clock that was a year ahead for an hour, or in 1970 until it reached the network, changes what happened in that
 * hour only.
 */
export function monotone(times: readonly number[]): number[] {
  const right = longestRun(times);
  let last = times[right[0] ?? 0] ?? 0;
  let next = 0;
  return times.map((time, index) => {
    if (index === right[next]) {
      next++;
      last = time;
    }
    return last;
  });
}

/**
 * The indices of a longest run that does not go back, among those that end with the last time. Of two as long it is the
 * later: an answer that seems to come after years would say too much for the learner's memory.
 */
function longestRun(times: readonly number[]): number[] {
  const end = times.at(-1) ?? 0;
  /** `heads[n]` is the first index of that run of n + 1 times, up to the last, which begins at the latest time. */
  const heads: number[] = [];
  const next: (number | undefined)[] = [];
  for (const [index, time] of [...times.entries()].reverse()) {
    if (time > end) continue;
    const length = countFrom(time, heads, times);
    next[index] = heads[length - 1];
    heads[length] = index;
  }
  const run: number[] = [];
  for (let index = heads.at(-1); index !== undefined; index = next[index]) run.push(index);
  return run;
}

/** How many of the runs could begin with this time instead. */
function countFrom(time: number, heads: readonly number[], times: readonly number[]): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[heads[middle] ?? 0] ?? 0) >= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
