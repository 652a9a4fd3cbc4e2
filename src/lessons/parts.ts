import type { Question } from '../questions/index.ts';
import type { Block, BlockOf, Chapter, Code } from './chapter.ts';
import type { Path } from './place.ts';

/** A block, and where a chapter has it. */
export interface PlacedBlock<B extends Block = Block> {
  readonly block: B;
  readonly path: Path;
}

/** All blocks of a chapter. */
export function* blocksOf(chapter: Chapter): Generator<PlacedBlock> {
  for (const [page, { blocks }] of chapter.pages.entries()) {
    for (const [index, block] of blocks.entries()) yield { block, path: ['pages', page, 'blocks', index] };
  }
}

/** The blocks of one type. */
export function* blocksOfType<T extends Block['type']>(
  chapter: Chapter,
  type: T,
): Generator<PlacedBlock<BlockOf<T>>> {
  for (const { block, path } of blocksOf(chapter)) {
    if (block.type === type) yield { block: block as BlockOf<T>, path };
  }
}

/** All programs that a chapter shows with what they did; those of questions are none of them. */
export function* codesOf(chapter: Chapter): Generator<{ code: Code; path: Path }> {
  for (const { block, path } of blocksOf(chapter)) {
    if (block.type === 'code') yield { code: block, path };
    if (block.type !== 'pair') continue;
    yield { code: block.wrong, path: [...path, 'wrong'] };
    yield { code: block.right, path: [...path, 'right'] };
  }
}

/** All questions of a chapter, predictions among them. */
export function* questionsOf(chapter: Chapter): Generator<{ question: Question; path: Path }> {
  for (const { block, path } of blocksOf(chapter)) {
    if (block.type === 'prediction') yield { question: block.question, path: [...path, 'question'] };
    if (block.type !== 'questions') continue;
    for (const [index, question] of block.questions.entries())
      yield { question, path: [...path, 'questions', index] };
  }
}
