import { z } from 'zod';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import { glossarySchema } from '../../src/lessons/schema/glossary.ts';
import { symptomsSchema } from '../../src/lessons/schema/symptoms.ts';

/** The published form of a chapter, `lessons/lesson.schema.json`, by which an editor completes and checks it. */
export function lessonJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(chapterSchema, { io: 'input' }), null, 2)}\n`;
}

/** The published form of a course's symptoms, `lessons/symptoms.schema.json`. */
export function symptomsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(symptomsSchema, { io: 'input' }), null, 2)}\n`;
}

/** The published form of a course's glossary, `lessons/glossary.schema.json`. */
export function glossaryJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(glossarySchema, { io: 'input' }), null, 2)}\n`;
}
