/** A choice and how often it is to be made, relative to its alternatives. */
export type Weighted<T> = readonly [choice: T, weight: number];

/** A seeded source of random choices: the same seed always makes the same choices. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1), by the generator known as mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A seed for another source, which this one's later choices do not affect. */
  fork(): number {
    return Math.floor(this.next() * 2 ** 32);
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<const T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new RangeError('nothing to pick from');
    return choices[this.int(0, choices.length - 1)] as T;
  }

  weighted<T>(choices: readonly Weighted<T>[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.next() * total;
    for (const [choice, weight] of choices) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    throw new RangeError('nothing to choose from');
  }

  /** `length` results of `make`. */
  times<T>(length: number, make: (index: number) => T): T[] {
    return Array.from({ length }, (_, index) => make(index));
  }

  /** Members of `choices` in their order, each kept with the given probability; at least one. */
  some<T>(choices: readonly T[], probability = 0.6): T[] {
    const kept = choices.filter(() => this.chance(probability));
    return kept.length > 0 ? kept : [this.pick(choices)];
  }
}
