import { z } from 'zod';
import { problemsSchema } from '../src/cli/check/schema.ts';
import { demoListSchema, demoSchema } from '../src/cli/demo/schema.ts';
import { doctorSchema } from '../src/cli/doctor/schema.ts';
import { exerciseCheckSchema, exerciseListSchema } from '../src/cli/exercise/schema.ts';
import { chapterListSchema, lessonSchema, searchSchema } from '../src/cli/lesson/schema.ts';
import { progressSchema } from '../src/cli/progress/schema.ts';
import { kindListSchema, quizSchema } from '../src/cli/quiz/schema.ts';
import { runSchema } from '../src/cli/run/schema.ts';
import { whySchema } from '../src/cli/why/schema.ts';
import { exerciseSchema } from '../src/exercises/schema/exercise.ts';
import { chapterSchema } from '../src/lessons/schema/chapter.ts';
import { glossarySchema } from '../src/lessons/schema/glossary.ts';
import { symptomsSchema } from '../src/lessons/schema/symptoms.ts';
import { traceSchema } from '../src/trace/schema.ts';

/** The models whose forms are published, by the files. */
const models = {
  // What an author writes: an editor finds them beside the files.
  'lessons/lesson': chapterSchema,
  'lessons/exercise': exerciseSchema,
  'lessons/symptoms': symptomsSchema,
  'lessons/glossary': glossarySchema,
  // What a command writes with --json.
  'schemas/check': problemsSchema,
  'schemas/demo': demoSchema,
  'schemas/demo-list': demoListSchema,
  'schemas/doctor': doctorSchema,
  'schemas/exercise-check': exerciseCheckSchema,
  'schemas/exercise-list': exerciseListSchema,
  'schemas/lesson': lessonSchema,
  'schemas/lesson-list': chapterListSchema,
  'schemas/lesson-search': searchSchema,
  'schemas/progress': progressSchema,
  'schemas/quiz': quizSchema,
  'schemas/quiz-list': kindListSchema,
  'schemas/run': runSchema,
  'schemas/trace': traceSchema,
  'schemas/why': whySchema,
};

/** Each published file, by its path from the root of the package, as its model gives it. */
export const publishedSchemas: readonly { readonly file: string; readonly schema: object }[] = Object.entries(
  models,
).map(([name, model]) => ({
  file: `${name}.schema.json`,
  schema: z.toJSONSchema(model, { io: 'input' }),
}));
