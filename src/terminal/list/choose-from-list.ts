import type { Messages } from '../../i18n/index.ts';
import { type Help, openHelp } from '../help/index.ts';
import { roomOf } from '../page/frame.ts';
import { FullScreen } from '../screen/full-screen.ts';
import { Interrupted, type Io } from '../screen/io.ts';
import type { Screen } from '../screen/screen.ts';
import { type ListState, pressList, START, shownItems } from './filter-list.ts';
import { type ListInput, type ListItem, listPicture } from './list-picture.ts';

interface ListContext {
  readonly io: Io;
  readonly screen: Screen;
  readonly messages: Messages;
}

/** Lets an item be chosen on the whole terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseFromList(
  input: ListInput,
  help: Help,
  { io, screen, messages }: ListContext,
): Promise<ListItem | null> {
  const terminal = new FullScreen(io);
  terminal.enter();
  try {
    for (let state: ListState = START; ; ) {
      terminal.show(listPicture(input, state, screen));
      const key = await terminal.key();
      if (key === 'interrupt') throw new Interrupted();
      const next = pressList(key, state, input.items, roomOf(screen.height));
      if (next === 'leave') return null;
      if (next === 'open') return shownItems(input.items, state)[state.chosen] ?? null;
      if (next === 'help') await openHelp(help, terminal, { screen, messages });
      else state = next;
    }
  } finally {
    terminal.leave();
  }
}
