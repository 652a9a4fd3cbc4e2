import { Interrupted } from '../../terminal/screen/io.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { type Hint, keyLine } from '../../terminal/text/key-line.ts';
import { line } from '../../terminal/text/line.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { type WatchableProgram, watchPrograms } from './watch-programs.ts';

/** One program, or two ways of doing the same, to be watched and then looked at. */
export interface Watchable {
  readonly programs: readonly WatchableProgram[];
  /** Says what there is to say of their runs. @throws CliError if they could not do their work */
  conclude(traces: readonly Trace[]): Promise<void> | void;
  /** Lets somebody step through the runs. */
  step(): Promise<void>;
}

/** What keys do once all has been shown. */
export interface Afterwards {
  /** What Enter does: `next (2 of 26)`. */
  readonly next: string;
  /** There is more to come, so that one who stops a run is asked, too, and may leave instead. */
  readonly hasMore: boolean;
}

/**
 * Shows what there is to watch, and lets somebody watch it again, or the other program, or step through it.
 * @param afterwards null where nobody is asked
 * @returns whether to go on
 * @throws Interrupted on Ctrl-C
 */
export async function visit(
  watchable: Watchable,
  afterwards: Afterwards | null,
  context: Context,
): Promise<boolean> {
  const { programs } = watchable;
  let known: ReadonlyMap<WatchableProgram, Trace> = new Map();
  for (let first = 0; ; ) {
    const { last, traces } = await watchPrograms(programs, first, known);
    if (traces !== null) {
      known = traces;
      await watchable.conclude(programs.flatMap((program) => traces.get(program) ?? []));
    }
    if (afterwards === null) return true;
    if (traces === null && !afterwards.hasMore) return false;
    const request = await requestAfter(watchable, afterwards, context);
    if (request === 'next' || request === 'leave') return request === 'next';
    first = request === 'other' ? (last + 1) % programs.length : last;
  }
}

type Request = 'next' | 'leave' | 'again' | 'step' | 'other';

const KEYS: Readonly<Record<Key, Request>> = {
  enter: 'next',
  q: 'leave',
  escape: 'leave',
  end: 'leave',
  r: 'again',
  s: 'step',
  o: 'other',
};

async function requestAfter(
  { programs, step }: Watchable,
  { next, hasMore }: Afterwards,
  context: Context,
): Promise<Exclude<Request, 'step'>> {
  const { io, screen, messages } = context;
  const { enter, keys } = messages.replay;
  const hints: Hint[] = [
    { key: enter, does: next },
    ...(hasMore ? [{ key: 'q', does: keys.leave }] : []),
    { key: 'r', does: keys.again },
    { key: 's', does: keys.step },
    ...(programs.length > 1 ? [{ key: 'o', does: keys.other }] : []),
  ];
  for (;;) {
    const keyboard = new Keyboard(io);
    keyboard.listen();
    // Listen before printing: a key pressed at the prompt must not be lost.
    context.say([line(keyLine(hints, screen.width - 1, screen.theme), screen.width, screen.theme), '']);
    let request: Request | undefined;
    try {
      while (request === undefined) {
        const key = await keyboard.key();
        if (key === 'interrupt') throw new Interrupted();
        request = KEYS[key];
        if (request === 'other' && programs.length === 1) request = undefined;
      }
    } finally {
      keyboard.unlisten();
    }
    if (request !== 'step') return request;
    await step();
  }
}
