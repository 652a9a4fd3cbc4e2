import type { Messages } from '../i18n/index.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from './place.ts';
import { quote, visible } from './visible.ts';

/** A value in a few words: a large or deeply nested one is not shown in full. */
export function describeValue(value: unknown, { check: { value: words } }: Messages): string {
  if (value === undefined) return words.nothing;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return words.array(value.length);
  if (typeof value === 'object' && value !== null) return words.object;
  return String(value);
}

/** The text `expected`, with the one of `names` that `name` may be a misspelling of. */
export function oneOf(
  name: unknown,
  names: readonly string[],
  expected: string,
  { check }: Messages,
): string {
  const candidate = typeof name === 'string' ? nearest(name, names) : null;
  return candidate === null ? expected : check.expected.meant(expected, `"${visible(candidate)}"`);
}

/** The value at this path; undefined if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
