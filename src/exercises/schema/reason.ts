import { z } from 'zod';

/** Why checks fail: the one source of the type, and of what `exercise check --json` says of it. */

const text = z.string();
const name = text.describe("A function of the learner's; of a leftover, a task without one.");
const line = z.int().min(1).describe("The line of the learner's file.");
const lineOrNull = line.nullable();
const t = z.number().min(0).describe('Seconds since the start of the run.');
const could = t.describe('When both could start, in seconds since the start of the run.');
const seconds = z.number().min(0).describe('Seconds.');
const number = z.int().min(0);
const call = z.int().min(1).describe('Calls of a function are counted from 1.');

const because = <R extends string, S extends z.ZodRawShape>(reason: R, facts: S) =>
  z.strictObject({ reason: z.literal(reason), ...facts });

export const reasonSchema = z
  .discriminatedUnion('reason', [
    because('noFunction', { name }),
    because('neverAwaited', { name, line: lineOrNull }),
    because('neverWaits', { name, line: lineOrNull }),
    because('blocks', { line: lineOrNull, t, blocked: seconds }),
    because('apart', { name, line: lineOrNull, t, before: name, could }),
    because('apartCalls', { name, line: lineOrNull, call, t, after: call, could }),
    because('neverTogether', { names: z.array(name) }),
    because('tooMany', { name, line: lineOrNull, t, count: number, most: number }),
    because('tooFew', { name, count: number, least: number }),
    because('startTimes', { name, found: z.array(t), expected: z.array(t) }),
    because('tooFast', { name, line: lineOrNull, t, count: number, most: number, per: seconds }),
    because('neverCancelled', { name, line: lineOrNull }),
    because('cancelledAt', { name, found: t, t }),
    because('wentOn', { name, line: lineOrNull, t, end: t }),
    because('cutShort', { name, line: lineOrNull, t }),
    because('neverEnded', { name, line: lineOrNull }),
    because('swallowed', { name, line: lineOrNull, t }),
    because('noSuchLine', { text }),
    because('noDuration', { name, line: lineOrNull, t }),
    because('runsOnImport', { line }),
    because('notCleanedUp', { after: text, t, text }),
    because('leftover', { name, line: lineOrNull, t }),
    because('unretrieved', { name, line: lineOrNull, error: text }),
    because('unused', { names: z.array(text) }),
    because('used', { name: text, line }),
    because('otherResult', { found: text, expected: text }),
    because('neverPrinted', { text }),
    because('printedTimes', { text, found: number, expected: number }),
    because('otherText', {
      number: z.int().min(1).describe('Printed lines are counted from 1.'),
      found: text,
      expected: text,
    }),
    because('wrongOrder', { text, before: text }),
    because('furtherText', { text, line: lineOrNull }),
    because('printedAt', { text, line: lineOrNull, found: t, t }),
    because('tooSlow', { elapsed: seconds, most: seconds }),
    because('tooQuick', { elapsed: seconds, least: seconds }),
    because('noError', { expected: text }),
    because('otherError', { found: text, expected: text }),
  ])
  .meta({
    id: 'reason',
    description: 'Why a check fails: its name, and the facts. Lines are those of the file that was judged.',
  });
