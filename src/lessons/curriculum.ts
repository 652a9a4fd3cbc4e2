import type { z } from 'zod';
import type { curriculumSchema } from './schema/curriculum.ts';

/** The ideas that a course is about. */
export type Curriculum = z.infer<typeof curriculumSchema>;

/** One idea, and what it needs to be well taught. */
export type Row = Curriculum['rows'][number];

/** Something by which an idea is taught. */
export type Means = Row['needs'][number];

/** The file of a course that holds its curriculum. */
export const CURRICULUM = 'curriculum.json';
