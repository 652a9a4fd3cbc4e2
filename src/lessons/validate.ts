import type { z } from 'zod';
import type { Messages } from '../i18n/index.ts';
import { type Contents, MOST_MEGABYTES } from './contents.ts';
import { describeValue } from './describe.ts';
import { type Finding, locateAll, type Problem, problemOfFile } from './problem.ts';
import { FORMAT } from './schema/chapter.ts';
import { NotJson, Source } from './source.ts';
import { unsafeStrings } from './unsafe-strings.ts';
import { violations } from './violations.ts';

export type Validated<T> =
  | { readonly value: T; readonly source: Source; readonly problems: readonly [] }
  | { readonly value: null; readonly source: Source | null; readonly problems: readonly Problem[] };

/** Checks the contents of a JSON file, which may be anything, against a schema. */
export function validate<T>(
  file: string,
  contents: Contents,
  schema: z.ZodType<T>,
  messages: Messages,
): Validated<T> {
  const { expected, value: words } = messages.check;
  const fail = (problem: Problem): Validated<T> => ({ value: null, source: null, problems: [problem] });

  if (contents === 'unreadable') return fail(problemOfFile(file, expected.readable, words.nothing));
  if ('megabytes' in contents) {
    const found = words.size(contents.megabytes.toFixed(1));
    return fail(problemOfFile(file, expected.size(MOST_MEGABYTES), found));
  }
  const text = decode(contents);
  if (text === null) return fail(notUtf8(file, contents, messages));
  let source: Source;
  try {
    source = new Source(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return fail(problemOfFile(file, expected.json, error.found ?? words.endOfFile, error.place));
  }
  const { value } = source;
  const problems = locateAll(file, source, findingsIn(value, schema, messages), messages);
  return problems.length > 0
    ? { value: null, source, problems }
    : { value: value as T, source, problems: [] };
}

function* findingsIn(value: unknown, schema: z.ZodType, messages: Messages): Generator<Finding> {
  const newer = newerFormat(value, messages);
  if (newer !== null) return yield newer;
  yield* unsafeStrings(value, messages);
  yield* violations(schema, value, messages);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A strict decoder does not say where it stopped; a lenient one leaves a replacement character there. */
function notUtf8(file: string, bytes: Uint8Array, { check }: Messages): Problem {
  const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] as string;
  const lines = before.split('\n');
  const place = { line: lines.length, column: (lines.at(-1) as string).length + 1 };
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  return problemOfFile(file, check.expected.utf8, `0x${byte.toString(16).padStart(2, '0')}`, place);
}

/** A file of a newer format has this finding alone: all others might be wrong. */
function newerFormat(value: unknown, messages: Messages): Finding | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format !== 'number' || format <= FORMAT) return null;
  return {
    path: ['format'],
    expected: messages.check.expected.format(FORMAT),
    found: describeValue(format, messages),
  };
}
