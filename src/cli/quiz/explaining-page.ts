import type { Block, Chapter } from '../../lessons/index.ts';
import type { Question } from '../../questions/index.ts';

/** The index of the page that explains a question: the one that it is on, or that treats the most of its ideas; else the first. */
export function explainingPage({ pages }: Chapter, { id, rows }: Pick<Question, 'id' | 'rows'>): number {
  const shares = pages.map(({ blocks }) => {
    if (blocks.some((block) => block.type === 'prediction' && block.question.id === id)) return Infinity;
    const treated = new Set(blocks.flatMap(rowsOf));
    return rows.filter((row) => treated.has(row)).length;
  });
  return shares.indexOf(Math.max(...shares));
}

/** The ideas that a block treats. Questions and exercises only ask for them. */
function rowsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'prediction':
      return block.question.rows;
    case 'demo':
      return block.rows ?? [];
    default:
      return [];
  }
}
