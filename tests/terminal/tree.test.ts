import { describe, expect, it } from 'vitest';
import { arrange, indent } from '../../src/terminal/tree.ts';

const arranged = (...tasks: [id: number, parent: number | null][]) =>
  arrange(tasks.map(([id, parent]) => ({ id, parent }))).map(({ task, depth }) => indent(depth) + task.id);

describe('arrange', () => {
  it('puts children under their parents, in their own order', () => {
    expect(arranged([1, null], [2, 1], [3, 1], [4, 2], [5, null], [6, 2])).toEqual([
      '1',
      '  2',
      '    4',
      '    6',
      '  3',
      '5',
    ]);
  });

  it('takes a task whose parent is absent for a root', () => {
    expect(arranged([7, 3], [8, 7])).toEqual(['7', '  8']);
  });

  it('holds a chain of ten thousand generations', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, parent: index || null }));
    expect(arrange(chain).at(-1)?.depth).toBe(9_999);
  });
});
