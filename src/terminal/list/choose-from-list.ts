import type { Messages } from '../../i18n/index.ts';
import { commonKeys, type Help, openHelp } from '../help/index.ts';
import { roomOf } from '../page/frame.ts';
import { FullScreen } from '../screen/full-screen.ts';
import { Interrupted, type Io } from '../screen/io.ts';
import type { Screen } from '../screen/screen.ts';
import type { Hint } from '../text/key-line.ts';
import { type ListState, pressList, START, shownItems } from './filter-list.ts';
import { type ListInput, type ListItem, listPicture } from './list-picture.ts';

export interface ListChoice extends Omit<ListInput, 'keys'> {
  /** Which list it is: `the list of programs`. */
  readonly screen: string;
  /** What Enter does: at the bottom, and in the help. */
  readonly open: string;
  readonly opens: string;
  /** What `q` does. */
  readonly leave: string;
}

interface ListContext {
  readonly io: Io;
  readonly screen: Screen;
  readonly messages: Messages;
}

/** Lets an item be chosen on the whole terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseFromList(choice: ListChoice, context: ListContext): Promise<ListItem | null> {
  const { io, screen } = context;
  const { items } = choice;
  const terminal = new FullScreen(io);
  const input = { ...choice, keys: (isTyping: boolean) => keysOf(choice, isTyping, context) };
  terminal.enter();
  try {
    for (let state: ListState = START; ; ) {
      terminal.show(listPicture(input, state, screen));
      const key = await terminal.key();
      if (key === 'interrupt') throw new Interrupted();
      const next = pressList(key, state, items, roomOf(screen.height));
      if (next === 'leave') return null;
      if (next === 'open') return shownItems(items, state)[state.chosen] ?? null;
      if (next === 'help') await openHelp(helpOf(choice, context), terminal, context);
      else state = next;
    }
  } finally {
    terminal.leave();
  }
}

function keysOf(
  { open, leave }: ListChoice,
  isTyping: boolean,
  { screen, messages: { help } }: ListContext,
): Hint[] {
  const { names, list, does } = help;
  return [
    { key: names.enter, does: open },
    ...(isTyping
      ? [{ key: names.escape, does: list.all }]
      : [
          { key: '?', does: list.keys },
          { key: 'q', does: leave },
          { key: '/', does: list.filter },
        ]),
    ...(screen.theme.unicode ? [{ key: '↑↓', does: does.choose }] : []),
  ];
}

function helpOf({ screen, opens }: ListChoice, { screen: { theme }, messages }: ListContext): Help {
  const { names, list } = messages.help;
  return {
    screen,
    keys: [
      { key: names.enter, does: opens },
      ...commonKeys(['choose', 'screens', 'ends', 'filter'], theme, messages),
      { key: names.escape, does: list.back },
      ...commonKeys(['leave'], theme, messages),
    ],
  };
}
