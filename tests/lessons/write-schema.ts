import { writeFileSync } from 'node:fs';
import { lessonJsonSchema } from './json-schema.ts';

/** Writes `lessons/lesson.schema.json` anew from the model. */
writeFileSync(new URL('../../lessons/lesson.schema.json', import.meta.url), lessonJsonSchema());
