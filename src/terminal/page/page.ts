import { type BlockInput, block } from './block.ts';
import type { PageOptions } from './program.ts';

/** One page of a chapter, in one language. */
export interface PageInput {
  readonly title: string;
  readonly blocks: readonly BlockInput[];
}

/** The blocks of a page, with an empty line between them. */
export function pageBody({ blocks }: PageInput, options: PageOptions): string[] {
  return blocks.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...block(each, options)]);
}
