import { z } from 'zod';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';

/** The published form of a chapter, `lessons/lesson.schema.json`, by which an editor completes and checks it. */
export function lessonJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(chapterSchema, { io: 'input' }), null, 2)}\n`;
}
