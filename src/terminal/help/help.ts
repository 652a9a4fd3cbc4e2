import type { Messages } from '../../i18n/index.ts';
import { type FrameOptions, frame, roomOf } from '../page/frame.ts';
import { sentence } from '../page/prose.ts';
import type { Key } from '../screen/keys.ts';
import { scrollOrClose, scrollTo } from '../screen/scroll.ts';
import type { Hint } from '../text/key-line.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

/** What `?` shows on a screen. */
export interface Help {
  /** Which screen: `the contents`. */
  readonly screen: string;
  readonly keys: readonly Hint[];
  /** Small Markdown below the keys, one paragraph each. */
  readonly notes?: readonly string[];
}

/** The keys and what they do, one below the other, and the notes. */
export function helpLines({ keys, notes = [] }: Help, { width, theme }: ViewOptions): string[] {
  const column = Math.max(0, ...keys.map(({ key }) => columnsOf(key)));
  const rows = keys.flatMap(({ key, does }) =>
    sentence(does, `${padEnd(key, column)}  `, { width, theme }, theme.colour.bold),
  );
  return [...rows, ...notes.flatMap((note) => ['', ...sentence(note, '', { width, theme })])];
}

/** The help on the whole screen. @param top the first line that is seen */
export function helpPicture(
  help: Help,
  top: number,
  screen: FrameOptions,
  { help: words }: Messages,
): string[] {
  const body = helpLines(help, screen);
  const scroll = { top, length: body.length, room: roomOf(screen.height) };
  return frame(
    {
      head: [{ text: words.title(help.screen), paint: screen.theme.colour.bold }],
      body,
      top: scrollTo(top, scroll),
      keys: [{ key: words.anyKey, does: words.close }],
    },
    screen,
  );
}

/** @returns the first line that is seen after a key; null if the key closes the help, as any does that cannot scroll it */
export function pressHelp(key: Key, top: number, help: Help, screen: FrameOptions): number | null {
  const scroll = { top, length: helpLines(help, screen).length, room: roomOf(screen.height) };
  return scrollOrClose(scroll, key);
}
