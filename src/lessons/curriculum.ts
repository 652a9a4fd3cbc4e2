import type { z } from 'zod';
import type { Text } from '../questions/index.ts';
import type { curriculumSchema } from './schema/curriculum.ts';

export type Curriculum = z.infer<typeof curriculumSchema>;

export type Row = Curriculum['rows'][number];

export type Means = Row['needs'][number];

export const CURRICULUM = 'curriculum.json';

/** Misconceptions have an M in the curriculum. */
export function isMisconception(row: string): boolean {
  return /^M\d/.test(row);
}

/** What is true of an idea, to tell a learner who is not sure of it. */
export function truthOf({ idea, truth }: Pick<Row, 'idea' | 'truth'>): Text {
  return truth ?? idea;
}
