import { expect, it } from 'vitest';
import { messagesIn } from '../../../src/i18n/index.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';
import { screenOf } from '../../../src/terminal/screen/screen.ts';

const { views } = await messagesIn('en');
const stdout = { isTTY: true } as Io['stdout'];

it.each([
  [{}, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'POSIX' }, false],
  [{ LANG: 'C.UTF-8' }, true],
  [{ LANG: 'fr_FR.UTF-8' }, true],
  [{ LANG: 'fr_FR.utf8' }, true],
  [{ LANG: 'fr_FR.ISO-8859-1' }, false],
  [{ LANG: 'fr_FR.UTF-8', LC_CTYPE: 'C' }, false],
  [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, true],
  [{ LANG: 'fr_FR.UTF-8', LC_CTYPE: 'fr_FR.UTF-8', LC_ALL: 'C' }, false],
  [{ LANG: 'C', LC_ALL: '' }, false],
  [{ LANG: 'C.UTF-8', TERM: 'linux' }, false],
])('the locale says which glyphs there are: %o', (env, unicode) => {
  expect(screenOf({ stdout, env }, views).theme.unicode).toBe(unicode);
});
