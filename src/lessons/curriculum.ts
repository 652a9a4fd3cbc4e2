import type { z } from 'zod';
import type { curriculumSchema } from './schema/curriculum.ts';

export type Curriculum = z.infer<typeof curriculumSchema>;

export type Row = Curriculum['rows'][number];

export type Means = Row['needs'][number];

export const CURRICULUM = 'curriculum.json';
