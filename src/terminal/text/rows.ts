import { padEnd } from './width.ts';

/** Columns between blocks that stand side by side. */
export const BETWEEN = 3;

/** Blocks of lines side by side, each in so many columns. */
export function beside(blocks: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) => {
    const cells = blocks.map((block, index) => padEnd(block[row] ?? '', widths[index] as number));
    return cells.join(' '.repeat(BETWEEN)).trimEnd();
  });
}

/** Exactly so many rows: the first ones, or empty ones after the last. */
export function fitRows(rows: readonly string[], height: number): string[] {
  return Array.from({ length: Math.max(0, height) }, (_, row) => rows[row] ?? '');
}
