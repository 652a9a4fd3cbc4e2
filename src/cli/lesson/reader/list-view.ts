import { chosenAfter, opens } from '../../../terminal/list/choose.ts';
import { frame, type Hint, type MenuItem, menu, roomOf } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import { scrollTo } from '../../../terminal/screen/scroll.ts';
import { type Action, STAY, type Step } from './mode.ts';

type FrameInput = Parameters<typeof frame>[0];

/** Keys that do the same in each list. */
const ACTIONS: Readonly<Record<Key, Action>> = { '/': 'search', '?': 'help', t: 'contents', q: 'leave' };

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
  choose(key: Key): boolean {
    const next = chosenAfter(key, this.chosen, this.items.length, roomOf(this.screen.height));
    if (next !== null) this.chosen = next;
    return next !== null;
  }

  /**
   * What a key leads to.
   * @param open opens the chosen item
   * @param actions of keys that each list has its own for
   */
  press(
    key: Key,
    open: () => Step | Promise<Step>,
    actions: Readonly<Record<Key, Action>>,
  ): Step | Promise<Step> {
    if (this.choose(key)) return STAY;
    return opens(key) ? open() : { to: actions[key] ?? ACTIONS[key] ?? 'stay' };
  }
}
