/**
 * The same things, as near to their order as can be, so that none comes after another of its kind unless no other kind
 * is left.
 */
export function interleave<T>(things: readonly T[], kindOf: (thing: T) => string): T[] {
  const left = [...things];
  const mixed: T[] = [];
  let last: string | null = null;
  while (left.length > 0) {
    const index = left.findIndex((thing) => kindOf(thing) !== last);
    const [thing] = left.splice(Math.max(0, index), 1) as [T];
    mixed.push(thing);
    last = kindOf(thing);
  }
  return mixed;
}
