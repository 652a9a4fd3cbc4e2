import type { Messages } from '../../i18n/index.ts';
import type { Screen } from '../screen/screen.ts';
import { columnsOf } from '../text/index.ts';

export type PromptKey = readonly [key: string, does: string];

/** Keys that have a sign; where it cannot be shown, they go by name. */
const NAMED = { '⏎': 'enter', '⌫': 'backspace', '↑↓': 'upDown' } as const;

/** `⏎ answer  ? hint`: the keys of a prompt and what they do, on as many lines as it takes; no key is parted from its meaning. */
export function promptKeys(
  keys: readonly PromptKey[],
  { width, theme }: Screen,
  { help: { names } }: Messages,
): string {
  const rows: string[] = [];
  for (const [key, does] of keys) {
    const named = key.replace(/[⏎⌫]|↑↓/, (sign) => names[NAMED[sign as keyof typeof NAMED]]);
    const text = `${theme.unicode ? key : named} ${does}`;
    const last = rows.at(-1);
    if (last !== undefined && columnsOf(last) + 2 + columnsOf(text) < width) {
      rows[rows.length - 1] = `${last}  ${text}`;
    } else rows.push(text);
  }
  return rows.map((row) => theme.colour.dim(row)).join('\n');
}
