import { frame, roomOf } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import { wrap } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';
import { type Mode, STAY, type Step } from './mode.ts';
import { scrollBy } from './scroll.ts';

/** A message in place of a page, such as why it cannot be shown. */
export class MessageMode implements Mode {
  private readonly head: string;
  private readonly text: readonly string[];
  private readonly context: Context;
  private top = 0;

  constructor(head: string, text: readonly string[], context: Context) {
    this.head = head;
    this.text = text;
    this.context = context;
  }

  draw(): readonly string[] {
    const { screen, messages } = this.context;
    const { width, height, theme } = screen;
    const { keys } = messages.lesson.reader;
    return frame(
      {
        head: [{ text: this.head, paint: theme.colour.bold }],
        body: this.body(),
        top: this.top,
        keys: [
          { key: 't', does: keys.contents },
          { key: 'q', does: keys.leave },
        ],
      },
      { width, height, theme },
    );
  }

  press(key: Key): Step {
    const room = roomOf(this.context.screen.height);
    const top = scrollBy({ top: this.top, length: this.body().length, room }, key);
    if (top !== null) this.top = top;
    else if (key === 'q') return { to: 'leave' };
    else if (key === 't' || key === 'escape' || key === 'enter') return { to: 'contents' };
    return STAY;
  }

  private body(): string[] {
    return this.text.flatMap((line) => wrap(line, this.context.screen.width - 1));
  }
}
