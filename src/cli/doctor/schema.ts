import { z } from 'zod';

const directorySchema = z.strictObject({
  path: z.string().describe('Begins with `~` where it lies in the home of the user.'),
  error: z.string().nullable().describe('Why nothing can be written there; null if it can.'),
});

/** The form of `asynctutor doctor --json`. */
export const doctorSchema = z
  .strictObject({
    version: z.string().describe('Of asynctutor.'),
    node: z.string().describe('The version of Node.'),
    system: z.string().describe('As Node names it: `linux x64`.'),
    terminal: z.strictObject({
      input: z.boolean().describe('Whether the input is a terminal.'),
      output: z.boolean().describe('Whether the output is one.'),
      columns: z.int().min(1),
      rows: z.int().min(1),
      colours: z.int().min(0).max(3).describe('0: none, 1: sixteen, 2: 256, 3: all.'),
      unicode: z.boolean().describe('Whether signs beyond ASCII are drawn.'),
      term: z.string().nullable().describe('The environment variable `TERM`.'),
    }),
    language: z.strictObject({
      chosen: z.string().describe('A language tag: `en`, `fr-CA`.'),
      interface: z.string().describe('The language of it that the interface has.'),
    }),
    directories: z.strictObject({
      record: directorySchema.describe('Of what was learnt.'),
      cache: directorySchema,
    }),
    setAside: z.array(z.string()).describe('Files beside the record, with what was found in it and is none.'),
    newerLines: z.int().min(0).describe('Lines of the record that only a newer version understands.'),
    embeddedPython: z.strictObject({
      version: z.string().nullable().describe('What it says itself; null if it cannot run.'),
      error: z.string().nullable().describe('Why it cannot run; null if it can.'),
      snapshot: z
        .int()
        .min(0)
        .nullable()
        .describe('Megabytes of the memory that is kept for a quick start; null: none is.'),
      seconds: z.number().min(0).describe('From nothing to the end of a first program, in seconds.'),
    }),
    installedPythons: z
      .array(
        z.strictObject({
          command: z.string().describe('Its path; begins with `~` where that lies in the home of the user.'),
          version: z.string(),
        }),
      )
      .describe('That which `run --python` takes here, first. Each is named once.'),
  })
  .meta({ title: 'What `doctor` finds' });
