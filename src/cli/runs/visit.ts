import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import { ResizableText } from '../../terminal/screen/resizable-text.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { type AfterRequest, type Afterwards, askAfter, KEY_ROWS } from './after-run.ts';
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

/** With fewer rows of code beside what there was to notice, that waits until the picture has been looked at. */
const CODE_ROWS = 8;

/**
 * Shows what there is to watch, one after the other. On a terminal keys show the next, the same again, its other program,
 * its steps.
 * @param watchables each made when its turn comes
 * @param end what Enter does after the last one; null if it is not waited for
 * @param isAtOnce whether all of each is said at once
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export function visitAll(
  watchables: readonly ((context: Context) => Promise<Watchable>)[],
  end: string | null,
  isAtOnce: boolean,
  context: Context,
): Promise<void> {
  const { next } = context.messages.demo.walk;
  return discardKeys(context.io, async (io) => {
    const own = { ...context, io };
    for (const [index, make] of watchables.entries()) {
      const hasMore = index + 1 < watchables.length;
      const does = hasMore ? next(index + 2, watchables.length) : end;
      const afterwards = isInteractive(io) && does !== null ? { next: does, hasMore, isAtOnce } : null;
      if (!(await visit(await make(own), afterwards, own))) return;
    }
  });
}

/**
 * Shows what there is to watch, and lets somebody watch it again, or the other program, or step through it.
 * @param afterwards null where nobody is asked
 * @returns whether to go on
 * @throws Interrupted on Ctrl-C
 */
async function visit(
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
        ? await askAfter(watchable, afterwards, context)
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
): Promise<AfterRequest> {
  const { io, screen, messages } = context;
  if (afterwards.isAtOnce) {
    conclude(watchable, traces, context);
    return askAfter(watchable, afterwards, context);
  }
  const space = (): number => screen.height - KEY_ROWS - 1;
  const notes = (): readonly string[] => watchable.notes(traces);
  const picture = (rows: number): string[] => [...watchable.picture(traces, rows), ''];
  const said = new ResizableText(io.stdout);
  const hasNotes = notes().length > 0;
  const isWhole = picture(0).length + CODE_ROWS + notes().length <= space();
  if (!isWhole && hasNotes) {
    said.add(() => picture(space()));
    const { notice } = messages.replay;
    const request = await askAfter(watchable, { ...afterwards, next: notice }, context, said);
    if (request !== 'next') return request;
  } else {
    said.add(() => picture(space() - notes().length - 1));
  }
  if (hasNotes) said.add(() => [...notes(), '']);
  watchable.check(traces);
  return askAfter(watchable, afterwards, context, said);
}
