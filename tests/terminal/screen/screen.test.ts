import { describe, expect, it } from 'vitest';
import { viewsEn } from '../../../src/i18n/views.en.ts';
import { screenOf } from '../../../src/terminal/screen/screen.ts';

const stdout = {
  isTTY: true,
  columns: 80,
  rows: 24,
  getColorDepth: () => 8,
} as unknown as NodeJS.WriteStream;
const screen = (env: Record<string, string>) => screenOf({ stdout, env }, viewsEn);

describe('the screen', () => {
  it.each(['1', 'true', 'yes'])('is for somebody who hears it if ACCESSIBLE is %j', (value) => {
    expect(screen({ ACCESSIBLE: value }).live).toBe(false);
  });

  it.each(['', '0', 'false', 'False', 'no', 'off'])('is drawn on if ACCESSIBLE is %j', (value) => {
    expect(screen({ ACCESSIBLE: value }).live).toBe(true);
  });

  it.each(['1', '0', 'false'])('has no colours if NO_COLOR is %j', (value) => {
    expect(screen({ NO_COLOR: value }).theme.colour.level).toBe(0);
    expect(screen({ NO_COLOR: '' }).theme.colour.level).toBe(2);
  });

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
    expect(screen(env).theme.unicode).toBe(unicode);
  });
});
