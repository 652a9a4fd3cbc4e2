import type { z } from 'zod';
import type { blockSchema, chapterSchema, pageSchema } from './schema/chapter.ts';

export type Chapter = z.infer<typeof chapterSchema>;

export type Page = z.infer<typeof pageSchema>;

export type Block = z.infer<typeof blockSchema>;

/** The block of one type: `BlockOf<'pair'>`. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** A program and its recorded run: a block of its own, or one side of a pair. */
export type Code = Omit<BlockOf<'code'>, 'type'>;
