import { showHelp } from '../../terminal/help/index.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { type Hint, keyLine } from '../../terminal/text/key-line.ts';
import { line } from '../../terminal/text/line.ts';
import type { Context } from '../context/context.ts';

/** What keys do once all has been shown. */
export interface Afterwards {
  /** What Enter does: `next (2 of 26)`. */
  readonly next: string;
  /** There is more to come, so that one who stops a run is asked, too, and may leave instead. */
  readonly hasMore: boolean;
  /** All is said at once, whether or not there is room for it. */
  readonly isAtOnce: boolean;
}

/** What somebody wants after a run. */
export type Wish = 'next' | 'leave' | 'again' | 'other';

const KEYS: Readonly<Record<Key, Wish | 'step' | 'help'>> = {
  enter: 'next',
  q: 'leave',
  escape: 'leave',
  end: 'leave',
  r: 'again',
  s: 'step',
  o: 'other',
  '?': 'help',
};

/** Rows of the keys, and of the line that the cursor is left on. */
export const KEY_ROWS = 2;

interface Runs {
  readonly programs: readonly unknown[];
  step(): Promise<void>;
}

/** Asks what to do after a run, below what was said of it. @throws Interrupted on Ctrl-C */
export async function wishAfter(
  { programs, step }: Runs,
  afterwards: Afterwards,
  context: Context,
): Promise<Wish> {
  const hasOther = programs.length > 1;
  const hints = afterHints(hasOther, afterwards, context);
  for (;;) {
    const wish = await askBelow(hints, hasOther, context);
    if (wish === 'step') await step();
    else if (wish !== 'help') return wish;
    else await showHelp({ screen: context.messages.replay.help.screen, keys: hints }, context);
  }
}

function afterHints(hasOther: boolean, { next, hasMore }: Afterwards, { messages }: Context): Hint[] {
  const { help, replay, step } = messages;
  return [
    { key: help.names.enter, does: next },
    ...(hasMore ? [{ key: 'q', does: help.does.leave }] : []),
    { key: 'r', does: replay.keys.again },
    { key: 's', does: replay.keys.step },
    ...(hasOther ? [{ key: 'o', does: replay.keys.other }] : []),
    { key: '?', does: step.keys.help },
  ];
}

async function askBelow(
  hints: readonly Hint[],
  hasOther: boolean,
  { io, screen, say }: Context,
): Promise<Wish | 'step' | 'help'> {
  const { width, theme, live } = screen;
  const keyboard = new Keyboard(io);
  keyboard.listen();
  // Listen before printing: a key pressed at the prompt must not be lost.
  say([line(keyLine(hints, width - 1, theme), width, theme), '']);
  try {
    for (;;) {
      const key = await keyboard.key();
      if (key === 'interrupt') throw new Interrupted();
      const wish = KEYS[key];
      if (wish !== undefined && (hasOther || wish !== 'other')) return wish;
    }
  } finally {
    keyboard.unlisten();
    // What the keys did is no part of what stays to be read.
    if (live) io.stdout.write(`\u001b[${KEY_ROWS}A\u001b[J`);
  }
}
