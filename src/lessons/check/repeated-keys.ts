import type { Messages } from '../../i18n/index.ts';
import type { Finding } from '../problem.ts';
import type { Source } from '../source.ts';
import { quote } from '../visible.ts';

/** The keys that an object has more than once: `JSON.parse` drops all but the last. */
export function checkRepeatedKeys(source: Source, { check: { expected } }: Messages): Finding[] {
  return source
    .repeatedKeys()
    .map((path) => ({ path, expected: expected.onceOnly, found: quote(String(path.at(-1))), part: 'key' }));
}
