import { z } from 'zod';
import { exerciseSchema } from '../../src/exercises/schema/exercise.ts';

/** The published form of an exercise, `lessons/exercise.schema.json`, by which an editor completes and checks it. */
export function exerciseJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(exerciseSchema, { io: 'input' }), null, 2)}\n`;
}
