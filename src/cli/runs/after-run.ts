import { showHelp } from '../../terminal/help/index.ts';
import { askKey } from '../../terminal/prompt/ask-key.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import type { ResizableText } from '../../terminal/screen/resizable-text.ts';
import type { Hint } from '../../terminal/text/key-line.ts';
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
export type AfterRequest = 'next' | 'leave' | 'again' | 'other';

const KEYS: Readonly<Record<Key, AfterRequest | 'step' | 'help'>> = {
  enter: 'next',
  q: 'leave',
  escape: 'leave',
  end: 'leave',
  r: 'again',
  s: 'step',
  '?': 'help',
};

/** Rows of the keys, and of the line that the cursor is left on. */
export const KEY_ROWS = 2;

interface Runs {
  readonly programs: readonly unknown[];
  step(): Promise<void>;
}

/** Asks what to do after a run, below what was said of it, if anything. @throws Interrupted on Ctrl-C */
export async function askAfter(
  { programs, step }: Runs,
  afterwards: Afterwards,
  context: Context,
  said?: ResizableText,
): Promise<AfterRequest> {
  const hasOther = programs.length > 1;
  const hints = afterHints(hasOther, afterwards, context);
  for (;;) {
    const request = await askBelow(hints, hasOther, context, said);
    if (request === 'step') await step();
    else if (request !== 'help') return request;
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
  { io, screen }: Context,
  said?: ResizableText,
): Promise<AfterRequest | 'step' | 'help'> {
  try {
    return await askKey(hints, hasOther ? { ...KEYS, o: 'other' } : KEYS, screen, io, said);
  } finally {
    // What the keys did is no part of what stays to be read.
    if (screen.live) io.stdout.write(`\u001b[${KEY_ROWS}A\u001b[J`);
  }
}
