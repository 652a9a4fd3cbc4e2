/** Puts together what is of one line: the first of each, and how many there are. */
export function byLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): { readonly first: T; readonly all: readonly T[] }[] {
  const groups = new Map<number | null, T[]>();
  for (const item of items) {
    const group = groups.get(item.line);
    if (group === undefined) groups.set(item.line, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((all) => (all[0] === undefined ? [] : [{ first: all[0], all }]));
}
