import { frame, type Hint, type MenuItem, menu, roomOf } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import { scrollBy, scrollTo } from '../../../terminal/screen/scroll.ts';

type FrameInput = Parameters<typeof frame>[0];

export class ListView {
  chosen: number;
  private readonly items: readonly MenuItem[];
  private readonly screen: Screen;
  private top = 0;

  constructor(items: readonly MenuItem[], chosen: number, screen: Screen) {
    this.items = items;
    this.chosen = chosen;
    this.screen = screen;
  }

  draw(
    head: FrameInput['head'],
    keys: readonly Hint[],
    around: Pick<FrameInput, 'place' | 'prompt'> = {},
  ): readonly string[] {
    const { items, chosen, screen } = this;
    this.top = scrollTo(chosen, { top: this.top, length: items.length, room: roomOf(screen.height) });
    const body = menu({ items, chosen }, screen);
    return frame({ ...around, head, body, top: this.top, keys }, screen);
  }

  /** Chooses another item. @returns whether the key was for that */
  press(key: Key): boolean {
    const { length } = this.items;
    // Choosing is scrolling with a window of one line.
    const next = scrollBy({ top: this.chosen, length, room: 1 }, key);
    if (next === null || length === 0) return false;
    const far = key === 'page-down' || key === 'page-up' ? roomOf(this.screen.height) - 1 : 0;
    this.chosen = far === 0 ? next : clamp(this.chosen + (key === 'page-down' ? far : -far), length);
    return true;
  }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
