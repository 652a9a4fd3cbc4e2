import type { ForeignLoop, Incomplete, ScriptResult } from '../../cpython/installed/index.ts';
import { LiveBoard } from '../../terminal/board/live-board.ts';
import type { TraceEvent } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { paintedCode } from '../runs/painted-code.ts';
import type { InstalledScript } from './installed-script.ts';
import type { Script } from './script.ts';

/**
 * Shows a script on the live board while the installed Python runs it. What it writes scrolls above; the keyboard is the
 * script's, and so is Ctrl-C.
 */
export async function showLive(
  run: InstalledScript,
  { path, source }: Script,
  onForeignLoop: (loop: ForeignLoop) => void,
  describe: (why: Incomplete) => string,
  { io, screen }: Context,
  signal?: AbortSignal,
): Promise<ScriptResult> {
  const { default: ora } = await import('ora');
  const code = source === '' ? undefined : await paintedCode(source, 'python', screen);
  const board = new LiveBoard(ora, path, screen, io, code && { code });
  const clock = new LiveClock();
  board.begin(clock);
  const onLine = (type: 'printed' | 'reported') => (text: string) =>
    board.onEvent(
      type === 'printed' ? { type, task: null, t: clock.time(), text } : { type, t: clock.time(), text },
    );
  try {
    return await run.run(
      {
        stdout: onLine('printed'),
        stderr: onLine('reported'),
        onForeignLoop,
        // The lanes stand still from now on.
        onIncomplete: (why) => onLine('reported')(describe(why)),
        onEvent: (event) => {
          clock.note(event);
          // What it prints comes on its output, with what no event tells: that of other processes.
          if (event.type !== 'printed') board.onEvent(event);
        },
      },
      signal,
    );
  } finally {
    board.end();
    io.stdout.write('\n');
  }
}

/** The clock of a run in another process, known from its events. */
class LiveClock {
  /** Seconds by which this process's clock is ahead of it. */
  private ahead = Infinity;

  note({ t }: TraceEvent): void {
    this.ahead = Math.min(this.ahead, performance.now() / 1000 - t);
  }

  readonly time = (): number => Math.max(0, performance.now() / 1000 - this.ahead);
}
