import { z } from 'zod';
import { problemSchema } from '../../lessons/schema/problem.ts';

/** The form of `asynctutor check DIR --json`. */
export const problemsSchema = z.array(problemSchema).meta({
  title: 'Everything that is wrong with a course',
  description: 'By file, line and column; empty: nothing.',
});
