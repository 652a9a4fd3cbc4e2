import type { z } from 'zod';
import type { Text } from '../questions/index.ts';
import type { curriculumSchema } from './schema/curriculum.ts';

export type Curriculum = z.infer<typeof curriculumSchema>;

export type Row = Curriculum['rows'][number];

export type Means = Row['needs'][number];

export const CURRICULUM = 'curriculum.json';

/** The ids of misconceptions begin with M. */
export function isMisconception(row: string): boolean {
  return /^M\d/.test(row);
}

/** The true statement about an idea, for a learner who is not sure of it. */
export function truthOf({ idea, truth }: Pick<Row, 'idea' | 'truth'>): Text {
  return truth ?? idea;
}
