import type { Value } from './value.ts';

/**
 * The order in which CPython goes through a set. Of ints it is decided by their values, and everybody sees
 * `{3, 1, 2}` come out as `{1, 2, 3}`; of anything else it changes from run to run, and is here that of insertion.
 */
export function setOrder(keys: readonly Value[]): readonly Value[] {
  if (keys.length < 2 || !keys.every(isSmallInt)) return keys;
  let table: Table = { slots: new Array(8).fill(undefined), used: 0 };
  for (const key of keys as readonly (bigint | boolean)[]) {
    insert(table, key);
    if (table.used * 5 >= (table.slots.length - 1) * 3) table = grown(table);
  }
  return present(table);
}

interface Table {
  readonly slots: (bigint | boolean | undefined)[];
  used: number;
}

/** One whose hash is its value, or nearly. */
function isSmallInt(value: Value): boolean {
  return (
    typeof value === 'boolean' || (typeof value === 'bigint' && value < 1n << 60n && value > -(1n << 60n))
  );
}

const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5n;
const HASH_BITS = 64;

function insert(table: Table, key: bigint | boolean): void {
  const { slots } = table;
  const mask = slots.length - 1;
  // -1 means an error to CPython, so that no hash can be -1.
  const hash = BigInt(key) === -1n ? -2n : BigInt(key);
  let perturb = BigInt.asUintN(HASH_BITS, hash);
  let i = Number(perturb & BigInt(mask));
  for (;;) {
    const probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (let j = i; j <= i + probes; j++) {
      if (slots[j] !== undefined) continue;
      slots[j] = key;
      table.used++;
      return;
    }
    perturb >>= PERTURB_SHIFT;
    i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(mask));
  }
}

function grown(table: Table): Table {
  const least = table.used > 50_000 ? table.used * 2 : table.used * 4;
  let size = 8;
  while (size <= least) size *= 2;
  const larger: Table = { slots: new Array(size).fill(undefined), used: 0 };
  for (const key of present(table)) insert(larger, key);
  return larger;
}

function present({ slots }: Table): (bigint | boolean)[] {
  return slots.filter((key) => key !== undefined);
}
