import { commonKeys } from '../../../terminal/help/index.ts';
import { frame, roomOf } from '../../../terminal/page/index.ts';
import { scrollBy } from '../../../terminal/screen/scroll.ts';
import { wrap } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';
import { type Mode, STAY } from './mode.ts';

/** A message in place of a page, such as why it cannot be shown. */
export function messageMode(head: string, text: readonly string[], { screen, messages }: Context): Mode {
  const { keys: words } = messages.lesson.reader;
  const keys = [
    { key: messages.help.names.enter, does: words.back },
    { key: 't', does: words.contents },
    { key: 'q', does: words.leave },
    { key: '?', does: words.help },
  ];
  const body = () => text.flatMap((line) => wrap(line, screen.width - 1));
  let top = 0;
  return {
    draw() {
      const title = { text: head, paint: screen.theme.colour.bold };
      return frame({ head: [title], body: body(), top, keys }, screen);
    },
    press(key) {
      const next = scrollBy({ top, length: body().length, room: roomOf(screen.height) }, key);
      if (next !== null) top = next;
      else if (key === 'q') return { to: 'leave' };
      else if (key === '?') return { to: 'help' };
      else if (key === 't') return { to: 'contents' };
      else if (key === 'escape' || key === 'enter' || key === 'b') return { to: 'reading' };
      return STAY;
    },
    help: () => ({
      screen: messages.lesson.reader.help.message,
      keys: [...commonKeys(['lines', 'screens', 'ends'], screen.theme, messages), ...keys],
    }),
  };
}
