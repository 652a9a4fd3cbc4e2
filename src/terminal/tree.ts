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

/** Puts children under their parents, in their own order otherwise. A task whose parent is absent is a root. */
export function arrange<T extends Member>(tasks: readonly T[]): Placed<T>[] {
  const present = new Set(tasks.map((task) => task.id));
  const children = new Map<number | null, T[]>();
  for (const task of tasks) {
    const parent = task.parent !== null && present.has(task.parent) ? task.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [task]);
    else siblings.push(task);
  }
  const placed: Placed<T>[] = [];
  const pending = (children.get(null) ?? []).map((task) => ({ task, depth: 0 })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    placed.push(next);
    const below = children.get(next.task.id) ?? [];
    for (const task of below.toReversed()) pending.push({ task, depth: next.depth + 1 });
  }
  return placed;
}

/** The spaces before a name at this depth, of which there are only so many. */
export function indent(depth: number): string {
  return ' '.repeat(2 * Math.min(depth, 4));
}
