import type { Messages } from '../i18n/index.ts';
import type { Finding } from './problem.ts';
import type { Path } from './source.ts';
import { unsafeCharacter } from './visible.ts';

/** A value on the way through a file. Paths are built only where they are told: nesting may be very deep. */
interface Step {
  readonly value: unknown;
  readonly key: PropertyKey;
  readonly within: Step | null;
}

/** Keys and strings of a JSON value with characters that must not reach a terminal. */
export function unsafeStrings(root: unknown, { check }: Messages): Finding[] {
  const findings: Finding[] = [];
  const look = (text: string, step: Step, part: 'key' | 'value') => {
    const unsafe = unsafeCharacter(text);
    if (unsafe === null) return;
    const found = check.value.character(unsafe);
    findings.push({ path: pathOf(step), expected: check.expected.safeText, found, part });
  };
  const open: Step[] = [{ value: root, key: '', within: null }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value } = step;
    if (typeof value === 'string') look(value, step, 'value');
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const next = { value: inner, key: Array.isArray(value) ? Number(key) : key, within: step };
      look(key, next, 'key');
      open.push(next);
    }
  }
  return findings.reverse();
}

function pathOf(step: Step): Path {
  const path: PropertyKey[] = [];
  for (let at = step; at.within !== null; at = at.within) path.push(at.key);
  return path.reverse();
}
