import { z } from 'zod';

/**
 * The small parts that the whole format shares. An author's editor shows the text of `describe`; `error` names the message
 * of `check` that says what was expected.
 */

/** The names of the messages of `check` about strings of a wrong form. */
export type StringForm = 'words' | 'oneLine' | 'id' | 'language' | 'pythonVersion' | 'row' | 'word';

export const like = (pattern: RegExp, error: StringForm) => z.string().regex(pattern, { error });

const words = like(/\S/, 'words').max(5000);

/** One line of a program or of what it prints. */
export const lineSchema = like(/^[^\n]*$/, 'oneLine').max(1000);

export const textSchema = z
  .union([words, z.record(like(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'language'), words)])
  .meta({
    id: 'text',
    description:
      'Words for people, in small Markdown: one string, or one for each language, {"en": "…", "fr": "…"}.',
  });

export const idSchema = like(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
  .max(80)
  .meta({
    id: 'id',
    description: 'A name that stays the same for ever: small letters, digits and hyphens.',
  });

export const linesSchema = z
  .array(lineSchema)
  .min(1)
  .max(500)
  .meta({ id: 'lines', description: 'One string a line.' });

export const pythonVersionsSchema = z
  .array(like(/^3\.[0-9]{1,2}$/, 'pythonVersion'))
  .min(1)
  .meta({
    id: 'pythonVersions',
    description: 'The versions of Python for which this holds: ["3.13", "3.14"].',
  });

/** The id of a row of the curriculum. */
export const rowSchema = like(/^[A-Z]+[1-9][0-9]{0,3}$/, 'row');

export const rowsSchema = z
  .array(rowSchema)
  .max(100)
  .meta({ id: 'rows', description: 'Rows of curriculum.json, such as "S9" or "M22".' });

export const languageOfCodeSchema = z.enum(['python', 'typescript']);
