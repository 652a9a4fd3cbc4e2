import { idSchema } from '../../questions/text.ts';

/** A page of the course, by the ids of its chapter and of itself. */
export const pagePlaceShape = { chapter: idSchema, page: idSchema };
