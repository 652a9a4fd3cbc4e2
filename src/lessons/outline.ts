import type { Chapter } from './chapter.ts';
import { blocksOfType, questionsOf } from './parts.ts';
import type { Path } from './place.ts';
import { type SourceSpan, spanOf } from './problem.ts';
import type { Source } from './source.ts';

export interface PlacedId {
  readonly id: string;
  readonly span: SourceSpan;
}

/** The part of a chapter that the checks of the whole course need: the rest is not kept in memory. */
export interface Outline {
  readonly file: string;
  readonly chapter: PlacedId;
  readonly parent: PlacedId | null;
  readonly prerequisites: readonly PlacedId[];
  /** The ids of its pages. */
  readonly pages: readonly string[];
  readonly questions: readonly PlacedId[];
  /** The pages to which its blocks refer. */
  readonly links: readonly { readonly chapter: PlacedId; readonly page: PlacedId }[];
  /** The ids of exercises in its blocks. */
  readonly exercises: readonly string[];
}

export function outlineOf(file: string, chapter: Chapter, source: Source): Outline {
  const placed = (id: string, ...path: Path): PlacedId => ({ id, span: spanOf(file, source, path) });
  return {
    file,
    chapter: placed(chapter.id, 'id'),
    parent: chapter.parent === undefined ? null : placed(chapter.parent, 'parent'),
    prerequisites: chapter.prerequisites.map((id, index) => placed(id, 'prerequisites', index)),
    pages: chapter.pages.map(({ id }) => id),
    questions: [...questionsOf(chapter)].map(({ question, path }) => placed(question.id, ...path, 'id')),
    links: [...blocksOfType(chapter, 'see')].map(({ block, path }) => ({
      chapter: placed(block.chapter, ...path, 'chapter'),
      page: placed(block.page, ...path, 'page'),
    })),
    exercises: [...blocksOfType(chapter, 'exercise')].map(({ block }) => block.exercise),
  };
}
