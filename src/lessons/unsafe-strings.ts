import type { Messages } from '../i18n/index.ts';
import type { Path } from './place.ts';
import type { Finding } from './problem.ts';
import { unsafeCharacter } from './visible.ts';

/** A value and its container. A path is built only for a finding, as nesting may be very deep. */
interface Step {
  readonly value: unknown;
  readonly key: PropertyKey;
  readonly within: Step | null;
}

interface UnsafeString {
  readonly step: Step;
  readonly part: 'key' | 'value';
  readonly character: string;
}

/** Keys and strings of a JSON value with characters that must not reach a terminal. */
export function* unsafeStrings(root: unknown, { check }: Messages): Generator<Finding> {
  for (const { step, part, character } of walk(root)) {
    yield {
      path: pathOf(step),
      expected: check.expected.safeText,
      found: check.value.character(character),
      part,
    };
  }
}

export function hasUnsafeStrings(root: unknown): boolean {
  return !walk(root).next().done;
}

function* walk(root: unknown): Generator<UnsafeString> {
  const open: Step[] = [{ value: root, key: '', within: null }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value } = step;
    if (typeof value === 'string') yield* look(value, step, 'value');
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const next = { value: inner, key: Array.isArray(value) ? Number(key) : key, within: step };
      yield* look(key, next, 'key');
      open.push(next);
    }
  }
}

function* look(text: string, step: Step, part: 'key' | 'value'): Generator<UnsafeString> {
  const character = unsafeCharacter(text);
  if (character !== null) yield { step, part, character };
}

function pathOf(step: Step): Path {
  const path: PropertyKey[] = [];
  for (let at = step; at.within !== null; at = at.within) path.push(at.key);
  return path.reverse();
}
