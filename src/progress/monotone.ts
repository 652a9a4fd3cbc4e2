/**
 * Corrects the times of events, given in the order in which they happened, so that none is before another. As few as
 * possible count as wrong: those outside of the longest non-decreasing subsequence that ends with the last time. They get
 * the last right time before them, or the first after them.
 *
 * So a clock that was a year ahead for an hour, or in 1970 until it reached the network, affects only the events of that
 * hour.
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
 * The indices of the longest non-decreasing subsequence that ends with the last time. Of two as long it is the one with the
 * later times: an answer that seems to come after years would overrate the learner's memory.
 */
function longestRun(times: readonly number[]): number[] {
  const end = times.at(-1) ?? 0;
  /** `heads[n]` is the first index of the subsequence of n + 1 times, up to the last, that begins at the latest time. */
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

/** The number of subsequences to which this time can be prepended. */
function countFrom(time: number, heads: readonly number[], times: readonly number[]): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[heads[middle] ?? 0] ?? 0) >= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
