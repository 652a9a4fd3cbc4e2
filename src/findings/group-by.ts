export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The items of each line together. */
export function byLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): { readonly first: T; readonly all: readonly T[] }[] {
  return [...groupBy(items, ({ line }) => line).values()].map((all) => ({ first: all[0] as T, all }));
}
