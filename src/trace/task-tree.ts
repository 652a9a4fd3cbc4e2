interface Node {
  readonly id: number;
  readonly parent: number | null;
}

export interface TreeRow<T> {
  readonly task: T;
  readonly depth: number;
}

/**
 * Tasks with children under their parents, otherwise in the given order. A task whose parent is absent is a root.
 * @param most the greatest number of rows.
 */
export function taskTree<T extends Node>(tasks: readonly T[], most = Infinity): TreeRow<T>[] {
  const ids = new Set(tasks.map((task) => task.id));
  const children = new Map<number | null, T[]>();
  for (const task of tasks) {
    const parent = task.parent !== null && ids.has(task.parent) ? task.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [task]);
    else siblings.push(task);
  }
  const rows: TreeRow<T>[] = [];
  // No recursion: a chain of tasks may be longer than the call stack is deep.
  const pending = [{ siblings: (children.get(null) ?? []).values(), depth: 0 }];
  for (let level = pending.at(-1); level !== undefined && rows.length < most; level = pending.at(-1)) {
    const { value: task, done } = level.siblings.next();
    if (done) {
      pending.pop();
      continue;
    }
    rows.push({ task, depth: level.depth });
    const below = children.get(task.id);
    if (below !== undefined) pending.push({ siblings: below.values(), depth: level.depth + 1 });
  }
  return rows;
}
