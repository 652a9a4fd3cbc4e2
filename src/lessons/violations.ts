import { z } from 'zod';
import type { Messages } from '../i18n/index.ts';
import type { StringForm } from '../questions/text.ts';
import { describeValue, oneOf, valueAt } from './describe.ts';
import type { Path } from './place.ts';
import type { Finding } from './problem.ts';
import { quote } from './visible.ts';

type Issue = z.core.$ZodIssue;

export function* violations(schema: z.ZodType, value: unknown, messages: Messages): Generator<Finding> {
  const result = schema.safeParse(value, { error: knownKeys });
  for (const issue of result.error?.issues ?? []) yield* findings(issue, [], value, messages);
}

/** A message with the known keys, which Zod's own lacks. */
function knownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  const known = issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject;
  return known ? Object.keys((issue.inst as z.ZodObject).shape).join(' ') : undefined;
}

function* findings(issue: Issue, within: Path, root: unknown, messages: Messages): Generator<Finding> {
  const path = [...within, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    for (const key of issue.keys) yield unknownKey(key, known, path, messages);
    return;
  }
  const branch = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  if (branch !== undefined) {
    for (const inner of branch) yield* findings(inner, path, root, messages);
    return;
  }
  const value = valueAt(root, path);
  if (issue.code === 'invalid_key') {
    const expected = expectedOf(issue.issues[0] ?? issue, value, messages);
    yield { path, expected, found: quote(String(path.at(-1))), part: 'key' };
  } else yield { path, expected: expectedOf(issue, value, messages), found: describeValue(value, messages) };
}

function unknownKey(key: string, known: readonly string[], path: Path, messages: Messages): Finding {
  const expected = messages.check.expected.knownKey(known.join(', '));
  return {
    path: [...path, key],
    expected: oneOf(key, known, expected, messages),
    found: quote(key),
    part: 'key',
  };
}

/** The branch of a union whose type the value has, if there is one: its issues are about inner values. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
}

function expectedOf(issue: Issue, value: unknown, messages: Messages): string {
  const { expected: words } = messages.check;
  switch (issue.code) {
    case 'invalid_type':
      return typeName(issue.expected, messages);
    case 'invalid_value':
      return oneOfValues(issue.values, value, messages);
    case 'invalid_format':
      return words[issue.message as StringForm] ?? words.string;
    case 'too_small':
      return words.atLeast(amount(issue.minimum, issue.origin, messages));
    case 'too_big':
      return words.atMost(amount(issue.maximum, issue.origin, messages));
    case 'invalid_union': {
      if (issue.errors.length === 0)
        return oneOfValues('options' in issue ? (issue.options ?? []) : [], value, messages);
      const kinds = issue.errors.flatMap(([first]) =>
        first === undefined ? [] : [expectedOf(first, value, messages)],
      );
      return [...new Set(kinds)].reduce(words.either);
    }
    default:
      return words.other;
  }
}

function oneOfValues(values: readonly z.core.util.Primitive[], value: unknown, messages: Messages): string {
  const list = values.map((each) => (typeof each === 'string' ? `"${each}"` : String(each))).join(', ');
  const expected = values.length === 1 ? list : messages.check.expected.oneOf(list);
  return oneOf(value, values.map(String), expected, messages);
}

function amount(limit: number | bigint, origin: string, { check: { expected: words } }: Messages): string {
  if (origin === 'array') return words.items(Number(limit));
  return origin === 'string' ? words.characters(Number(limit)) : `${limit}`;
}

function typeName(type: string, { check: { expected: words } }: Messages): string {
  const names: Record<string, string> = {
    string: words.string,
    number: words.number,
    int: words.wholeNumber,
    array: words.array,
    object: words.object,
    record: words.object,
    null: words.nullValue,
  };
  return names[type] ?? words.other;
}
