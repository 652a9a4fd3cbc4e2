import type { Io } from './io.ts';
import { type Key, readKeys } from './keys.ts';
import { PASTE_MARKS, setMode } from './modes.ts';
import { isLive } from './screen.ts';

export class Keyboard {
  protected readonly io: Io;
  private readonly keys: Key[] = [];
  private readonly interruptHandlers = new Set<() => void>();
  private waiting: (() => void) | null = null;
  private stop: (() => void) | null = null;

  constructor(io: Io) {
    this.io = io;
  }

  /** Takes the keyboard: from now on no key is lost. */
  listen(): void {
    const stopInterrupts = this.io.onInterrupt(() => this.push('interrupt'));
    const stopKeys = readKeys(this.io.stdin, (key) => this.push(key));
    // A terminal without escape sequences would print them.
    const endMarks = isLive(this.io) ? setMode(this.io.stdout, PASTE_MARKS) : () => {};
    this.stop = () => {
      endMarks();
      stopInterrupts();
      stopKeys();
    };
  }

  /** Gives the keyboard back, without the keys that nobody has asked for. Does nothing if it was not taken. */
  unlisten(): void {
    this.stop?.();
    this.stop = null;
    this.keys.length = 0;
  }

  protected get isListening(): boolean {
    return this.stop !== null;
  }

  /** Whether there is a Ctrl-C among the keys that nobody has asked for yet. */
  protected get isInterrupted(): boolean {
    return this.keys.includes('interrupt');
  }

  /** Has `handler` called at each Ctrl-C, as soon as it comes. @returns ends that */
  readonly onInterrupt = (handler: () => void): (() => void) => {
    this.interruptHandlers.add(handler);
    return () => {
      this.interruptHandlers.delete(handler);
    };
  };

  /** The next key. On a {@link FullScreen} `resize` when the terminal has changed its size. */
  async key(): Promise<Key> {
    while (this.keys.length === 0) await this.pushed();
    return this.keys.shift() as Key;
  }

  /** The next key, if one comes within so many milliseconds; `null` if none does. */
  async keyWithin(milliseconds: number): Promise<Key | null> {
    if (this.keys.length === 0) {
      const timer = setTimeout(() => this.wake(), milliseconds);
      await this.pushed();
      clearTimeout(timer);
    }
    return this.keys.shift() ?? null;
  }

  /** Gives a key back, as the next one. */
  unread(key: Key): void {
    this.keys.unshift(key);
    this.wake();
  }

  protected push(key: Key): void {
    if (key === 'interrupt') for (const handler of [...this.interruptHandlers]) handler();
    this.keys.push(key);
    this.wake();
  }

  private wake(): void {
    this.waiting?.();
    this.waiting = null;
  }

  private pushed(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }
}
