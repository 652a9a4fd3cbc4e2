import { z } from 'zod';
import { questionSchema } from '../../questions/schema.ts';
import { idSchema, lineSchema, pythonVersionsSchema, rowsSchema, textSchema } from '../../questions/text.ts';
import { codeShape } from './code.ts';
import { pagePlaceShape } from './page-place.ts';

/**
 * The schema of a chapter, from which its types (`chapter.ts`) and the published `lessons/lesson.schema.json` are made.
 * `check` tests the rest, such as that exactly one choice is right.
 */

const minutesSchema = z.int().min(1).max(240);

const side = z.strictObject({ ...codeShape, why: textSchema });

export const blockSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('prose'), text: textSchema }),
    z.strictObject({ type: z.literal('code'), ...codeShape }),
    z
      .strictObject({ type: z.literal('pair'), caption: textSchema.optional(), wrong: side, right: side })
      .describe('A mistake and its remedy, side by side.'),
    z
      .strictObject({
        type: z.literal('demo'),
        demo: lineSchema.min(1).describe('As in `asynctutor demo NAME`.'),
        variant: lineSchema.min(1).optional().describe("The label of one of the demo's ways; absent: both."),
        look: textSchema.describe('What to look for while it runs.'),
        rows: rowsSchema.optional().describe('The rows of the curriculum that it shows.'),
      })
      .describe('A program to watch.'),
    z
      .strictObject({ type: z.literal('prediction'), question: questionSchema })
      .describe('Asked before the run is shown; two tries, then the run itself is the answer.'),
    z
      .strictObject({ type: z.literal('questions'), questions: z.array(questionSchema).min(1).max(50) })
      .describe('Asked by the quiz.'),
    z
      .strictObject({
        type: z.literal('exercise'),
        exercise: idSchema,
        text: textSchema.optional().describe('What to do, in a sentence.'),
        rows: rowsSchema.optional().describe('The rows of the curriculum that it drills.'),
      })
      .describe('A program to repair or to write.'),
    z.strictObject({ type: z.literal('key-points'), points: z.array(textSchema).min(1).max(7) }),
    z
      .strictObject({
        type: z.literal('see'),
        ...pagePlaceShape,
        text: textSchema.describe('What is told there, in a sentence.'),
      })
      .describe('A page to read again.'),
    z.strictObject({
      type: z.literal('note'),
      kind: z
        .enum(['note', 'version', 'correction'])
        .describe('An aside; a difference between versions of Python; something often told wrong.'),
      text: textSchema,
      python: pythonVersionsSchema.optional(),
    }),
  ])
  .meta({ id: 'block' });

export const pageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    sitting: z
      .strictObject({
        title: textSchema,
        minutes: minutesSchema.describe('The time it takes to read and do the pages up to the next sitting.'),
      })
      .optional()
      .describe('A part of a long chapter that begins with this page; the reader may stop before it.'),
    blocks: z.array(blockSchema).min(1).max(100),
  })
  .meta({ id: 'page', description: 'One new idea.' });

export const chapterSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    id: idSchema.describe('The same as in the name of the file, NN-id.json.'),
    order: z.int().min(0).describe('The same as in the name of the file, NN-id.json.'),
    parent: idSchema.optional().describe('The chapter under which this one is listed.'),
    title: textSchema,
    summary: textSchema.describe('What the reader can do afterwards, in one sentence.'),
    tags: z.array(idSchema).max(20),
    minutes: minutesSchema.describe('The time it takes to read and do.'),
    prerequisites: z.array(idSchema).max(50).describe('Chapters to read before.'),
    python: pythonVersionsSchema,
    covers: rowsSchema.describe('The rows of curriculum.json that it teaches.'),
    pages: z.array(pageSchema).min(1).max(100),
  })
  .meta({ title: 'A chapter of asynctutor' });

/** The newest `format` that this version reads. */
export const FORMAT = 1;
