import type { EventLoop } from './event-loop.ts';
import { type Future, releaseWaiter } from './future.ts';
import type { Instrument } from './instrument.ts';

/** A function that runs in a thread of its own. It outlives the task that waits for it, if that is cancelled. */
export interface Thread {
  /** The function's name, if it has one. */
  readonly name: string;
}

/** The threads of a loop's default executor. */
export class Executor {
  private readonly loop: EventLoop;
  private readonly running = new Set<Thread>();
  private joining: Future<null> | null = null;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  isBusy(): boolean {
    return this.running.size > 0;
  }

  /**
   * Notes that a thread begins.
   * @param name of the function that runs in it.
   * @returns notes that the thread has ended.
   */
  start(name: string): () => void {
    const thread: Thread = { name };
    // The observer that saw the thread begin sees it end, even if the loop has dropped its observer by then.
    const instrument: Instrument | null = this.loop._instrument;
    this.running.add(thread);
    instrument?.threadStarted(thread);
    return () => {
      this.running.delete(thread);
      instrument?.threadEnded(thread);
      if (this.joining === null || this.isBusy() || this.loop.isClosed()) return;
      this.loop.callSoonThreadsafe(releaseWaiter, this.joining);
    };
  }

  /** A future that is done when all threads have ended. At least one must be running. */
  join(): Future<null> {
    this.joining ??= this.loop.createFuture<null>();
    return this.joining;
  }
}
