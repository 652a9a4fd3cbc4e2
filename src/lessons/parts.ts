import { isAskedOfRun, type Question } from '../questions/index.ts';
import type { Block, BlockOf, Chapter, Code } from './chapter.ts';
import type { Path } from './place.ts';

export interface PlacedBlock<B extends Block = Block> {
  readonly block: B;
  readonly path: Path;
}

export function* blocksOf(chapter: Chapter): Generator<PlacedBlock> {
  for (const [page, { blocks }] of chapter.pages.entries()) {
    for (const [index, block] of blocks.entries()) yield { block, path: ['pages', page, 'blocks', index] };
  }
}

export function* blocksOfType<T extends Block['type']>(
  chapter: Chapter,
  type: T,
): Generator<PlacedBlock<BlockOf<T>>> {
  for (const { block, path } of blocksOf(chapter)) {
    if (block.type === type) yield { block: block as BlockOf<T>, path };
  }
}

/** All programs that a chapter shows with their runs, without those of questions. */
export function* codesOf(chapter: Chapter): Generator<{ code: Code; path: Path }> {
  for (const { block, path } of blocksOf(chapter)) {
    if (block.type === 'code') yield { code: block, path };
    if (block.type !== 'pair') continue;
    yield { code: block.wrong, path: [...path, 'wrong'] };
    yield { code: block.right, path: [...path, 'right'] };
  }
}

/** The Python programs of a chapter that are run: those that it shows, and those whose run is the key of a question. */
export function* pythonPrograms(chapter: Chapter): Generator<string> {
  for (const { code } of codesOf(chapter)) {
    if (code.language === 'python' && code.notRun === undefined) yield code.code.join('\n');
  }
  for (const { question } of questionsOf(chapter)) {
    if (question.code !== undefined && question.language !== 'typescript' && isAskedOfRun(question))
      yield question.code.join('\n');
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
