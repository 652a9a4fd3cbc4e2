import { writeFileSync } from 'node:fs';
import { exerciseJsonSchema } from '../exercises/json-schema.ts';
import { glossaryJsonSchema, lessonJsonSchema, symptomsJsonSchema } from './json-schema.ts';

/** Writes `lessons/*.schema.json` anew from the models. */
const write = (file: string, schema: string) =>
  writeFileSync(new URL(`../../lessons/${file}`, import.meta.url), schema);
write('lesson.schema.json', lessonJsonSchema());
write('exercise.schema.json', exerciseJsonSchema());
write('symptoms.schema.json', symptomsJsonSchema());
write('glossary.schema.json', glossaryJsonSchema());
