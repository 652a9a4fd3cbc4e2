import type { z } from 'zod';
import type { exerciseSchema } from './schema/exercise.ts';

export type Exercise = z.infer<typeof exerciseSchema>;

/** A run of the learner's file: directly, or by a driver. */
export type ExerciseRun = Exercise['runs'][number];
