import { describe, expect, it } from 'vitest';
import { taskTree } from '../../src/trace/index.ts';

const tree = (...tasks: [id: number, parent: number | null][]) =>
  taskTree(tasks.map(([id, parent]) => ({ id, parent }))).map(
    ({ task, depth }) => ' '.repeat(2 * depth) + task.id,
  );

describe('taskTree', () => {
  it('puts children under their parents, in their own order', () => {
    expect(tree([1, null], [2, 1], [3, 1], [4, 2], [5, null], [6, 2])).toEqual([
      '1',
      '  2',
      '    4',
      '    6',
      '  3',
      '5',
    ]);
  });

  it('takes a task whose parent is absent for a root', () => {
    expect(tree([7, 3], [8, 7])).toEqual(['7', '  8']);
  });

  it('holds a chain of ten thousand generations', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, parent: index || null }));
    expect(taskTree(chain).at(-1)?.depth).toBe(9_999);
  });
});
