import type { Messages } from '../../i18n/index.ts';
import type { Hint } from '../text/key-line.ts';
import type { Theme } from '../text/theme.ts';

/** Keys that do the same on every screen that has them. */
export type CommonKey = 'choose' | 'lines' | 'screens' | 'ends' | 'filter' | 'back' | 'leave';

/** Rows for the table of a screen. `lines` scrolls a text, `choose` goes through a list. */
export function commonKeys(which: readonly CommonKey[], { unicode }: Theme, { help }: Messages): Hint[] {
  const { names, does } = help;
  const arrows = `${unicode ? names.arrows : names.upDown} j k`;
  const keys: Record<CommonKey, string> = {
    choose: arrows,
    lines: arrows,
    screens: names.screens,
    ends: names.ends,
    filter: '/',
    back: names.escape,
    leave: 'q',
  };
  return which.map((each) => ({ key: keys[each], does: does[each] }));
}
