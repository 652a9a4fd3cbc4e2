/** What it takes to have a place in the tree of tasks. */
interface Member {
  readonly id: number;
  readonly parent: number | null;
}

/** A task and how many of its ancestors are shown above it. */
export interface Placed<T> {
  readonly task: T;
  readonly depth: number;
}

/**
 * Puts children under their parents, in their own order otherwise. A task whose parent is absent is a root.
 * @param most how many of them are wanted.
 */
export function arrange<T extends Member>(tasks: readonly T[], most = Infinity): Placed<T>[] {
  const present = new Set(tasks.map((task) => task.id));
  const children = new Map<number | null, T[]>();
  for (const task of tasks) {
    const parent = task.parent !== null && present.has(task.parent) ? task.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [task]);
    else siblings.push(task);
  }
  const placed: Placed<T>[] = [];
  const pending = [{ siblings: (children.get(null) ?? []).values(), depth: 0 }];
  for (let level = pending.at(-1); level !== undefined && placed.length < most; level = pending.at(-1)) {
    const { value: task, done } = level.siblings.next();
    if (done) {
      pending.pop();
      continue;
    }
    placed.push({ task, depth: level.depth });
    const below = children.get(task.id);
    if (below !== undefined) pending.push({ siblings: below.values(), depth: level.depth + 1 });
  }
  return placed;
}

/** The spaces before a name at this depth, of which there are only so many. */
export function indent(depth: number): string {
  return ' '.repeat(2 * Math.min(depth, 4));
}
