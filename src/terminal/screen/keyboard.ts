import type { Io } from './io.ts';
import { type Key, readKeys } from './keys.ts';
import { onResume, PASTE_MARKS, setMode } from './modes.ts';
import { isLive } from './screen.ts';

/** What a terminal sends for Ctrl-C. */
const INTERRUPT = Buffer.of(3);

export class Keyboard {
  protected readonly io: Io;
  private readonly keys: Key[] = [];
  private readonly interruptHandlers = new Set<() => void>();
  private waiting: (() => void) | null = null;
  private stop: (() => void) | null = null;
  /** Whether who reads here has been given a Ctrl-C, which may have come by two ways. */
  private wasInterrupted = false;

  constructor(io: Io) {
    this.io = io;
  }

  /** Takes the keyboard: from now on no key is lost. @param ask says anew what is asked, when the terminal is taken again */
  listen(ask: () => void = () => {}): void {
    const stopInterrupts = this.io.onInterrupt(() => this.push('interrupt'));
    const stopKeys = readKeys(this.io.stdin, (key) => this.push(key));
    const stopAsking = onResume(ask);
    // Who listens to a terminal hears no codes, and may hear what they leave.
    const endMarks = isLive(this.io) ? setMode(this.io.stdout, PASTE_MARKS) : () => {};
    this.wasInterrupted = false;
    this.stop = () => {
      endMarks();
      stopAsking();
      stopInterrupts();
      stopKeys();
    };
  }

  /**
   * Gives the keyboard back, without the keys that nobody has asked for; but a Ctrl-C among them is for whoever reads next.
   * Does nothing if it was not taken.
   */
  unlisten(): void {
    this.stop?.();
    this.stop = null;
    const { stdin } = this.io;
    if (this.isInterrupted && !this.wasInterrupted && !stdin.readableEnded) stdin.unshift(INTERRUPT);
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
    return this.next() as Key;
  }

  /** The next key, if one comes within so many milliseconds; `null` if none does. */
  async keyWithin(milliseconds: number): Promise<Key | null> {
    if (this.keys.length === 0) {
      const timer = setTimeout(() => this.wake(), milliseconds);
      await this.pushed();
      clearTimeout(timer);
    }
    return this.next() ?? null;
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

  private next(): Key | undefined {
    const key = this.keys.shift();
    this.wasInterrupted ||= key === 'interrupt';
    return key;
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
