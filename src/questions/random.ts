export interface Random {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` of the items, each at most once, in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
}

/** The greatest seed: short, as people type seeds in again. */
export const MOST_SEED = 999_999;

export function anySeed(): number {
  return Math.floor(Math.random() * (MOST_SEED + 1));
}

/** A generator of random numbers by Mulberry32: small, and good enough for questions. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const all = [...items];
    for (let last = all.length - 1; last > 0; last--) {
      const other = between(0, last);
      [all[last], all[other]] = [all[other] as T, all[last] as T];
    }
    return all;
  };
  return {
    between,
    shuffle,
    pick: <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T,
    sample: (items, count) => shuffle(items).slice(0, count),
  };
}
