import type { z } from 'zod';
import type { exerciseSchema } from './schema/exercise.ts';

export type Exercise = z.infer<typeof exerciseSchema>;

/** One way in which the learner's file is run: as it is, or by a driver. */
export type ExerciseRun = Exercise['runs'][number];
