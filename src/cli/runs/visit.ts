import { Interrupted } from '../../terminal/screen/io.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { type Hint, keyLine } from '../../terminal/text/key-line.ts';
import { line } from '../../terminal/text/line.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { inOrder, type WatchableProgram, watchPrograms } from './watch-programs.ts';

/** One program, or two ways of doing the same, to be watched and then looked at. */
export interface Watchable {
  readonly programs: readonly WatchableProgram[];
  /** Their runs, with their code as far as so many rows allow. */
  picture(traces: readonly Trace[], rows: number): readonly string[];
  /** What there was to notice. */
  notes(traces: readonly Trace[]): readonly string[];
  /** @throws CliError if they could not do their work */
  check(traces: readonly Trace[]): void;
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

/** Rows of the keys, and of the line that the cursor is left on. */
const KEY_ROWS = 2;
/** With fewer rows of code beside what there was to notice, that waits until the picture has been looked at. */
const CODE_ROWS = 8;

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
    if (afterwards === null) {
      if (traces !== null) conclude(watchable, inOrder(programs, traces), context);
      return true;
    }
    if (traces === null && !afterwards.hasMore) return false;
    known = traces ?? known;
    const request =
      traces === null
        ? await requestAfter(watchable, afterwards, context)
        : await lookAt(watchable, inOrder(programs, traces), afterwards, context);
    if (request === 'next' || request === 'leave') return request === 'next';
    first = request === 'other' ? (last + 1) % programs.length : last;
  }
}

/** Says all that there is to say of the runs, at once. @throws CliError if they could not do their work */
export function conclude(watchable: Watchable, traces: readonly Trace[], { say, screen }: Context): void {
  say([
    ...watchable.picture(traces, screen.live ? screen.height : Infinity),
    '',
    ...watchable.notes(traces),
    '',
  ]);
  watchable.check(traces);
}

/** The same for somebody who has the keys: what there was to notice must not push the picture off the screen. */
async function lookAt(
  watchable: Watchable,
  traces: readonly Trace[],
  afterwards: Afterwards,
  context: Context,
): Promise<Wish> {
  const { say, screen, messages } = context;
  const notes = watchable.notes(traces);
  const space = screen.height - KEY_ROWS - 1;
  const isWhole = watchable.picture(traces, 0).length + CODE_ROWS + notes.length + 1 <= space;
  if (!isWhole && notes.length > 0) {
    say([...watchable.picture(traces, space), '']);
    const wish = await requestAfter(watchable, { ...afterwards, next: messages.replay.notice }, context);
    if (wish !== 'next') return wish;
  } else {
    say([...watchable.picture(traces, space - notes.length - 1), '']);
  }
  if (notes.length > 0) say([...notes, '']);
  watchable.check(traces);
  return requestAfter(watchable, afterwards, context);
}

type Wish = Exclude<Request, 'step'>;

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
): Promise<Wish> {
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
    // What the keys did is no part of what stays to be read.
    if (screen.live) io.stdout.write(`\u001b[${KEY_ROWS}A\u001b[J`);
    if (request !== 'step') return request;
    await step();
  }
}
