import type { History } from '../../trace/index.ts';
import type { Key } from '../screen/keys.ts';
import { Playback } from './playback.ts';

export type Request = 'leave' | 'next-program' | 'program-before';

const REQUESTS: Readonly<Record<Key, Request>> = { q: 'leave', v: 'next-program', V: 'program-before' };

/** An event is shown for so many seconds at least, at single speed. */
const SIGHT = 0.5;

/** The position in a run that is stepped through or played, and what its keys do. */
export class Player extends Playback {
  /** The one task that is shown; `null` for all. */
  solo: number | null = null;
  help = false;
  private readonly actions: Readonly<Record<Key, () => void>> = {
    space: () => this.togglePlay(),
    right: () => this.go(this.neighbour(1)),
    left: () => this.go(this.neighbour(-1)),
    down: () => this.go(this.history.turns.after(this.position) ?? this.history.length),
    up: () => this.go(this.history.turns.before(this.position) ?? 0),
    home: () => this.go(0),
    last: () => this.go(this.history.length),
    '+': () => this.changeSpeed(2),
    '=': () => this.changeSpeed(2),
    '-': () => this.changeSpeed(1 / 2),
    tab: () => this.nextSolo(),
    '?': () => {
      this.help = !this.help;
    },
  };

  constructor(history: History, speed = 1, position = 0) {
    super(history, { speed, sight: SIGHT });
    this.position = position;
  }

  press(key: Key): Request | null {
    if (key === 'escape') return this.goBack();
    this.actions[key]?.();
    return REQUESTS[key] ?? null;
  }

  /** From the help, from one task to all, and at last out. */
  private goBack(): Request | null {
    if (!this.help && this.solo === null) return 'leave';
    if (this.help) this.help = false;
    else this.solo = null;
    return null;
  }

  private togglePlay(): void {
    if (!this.playing && this.position === this.history.length) this.go(0);
    this.playing = !this.playing;
    this.help = false;
  }

  private go(position: number): void {
    this.position = position;
    this.playing = false;
    this.waited = 0;
    this.help = false;
  }

  /** Shows the task of the last event by itself, or any; then one after the other; then all again. */
  private nextSolo(): void {
    const { tasks } = this.history.trace;
    const event = this.history.eventAt(this.position);
    if (this.solo === null) {
      const task = event !== null && 'task' in event ? event.task : null;
      this.solo = task ?? tasks[0]?.id ?? null;
    } else {
      const index = tasks.findIndex(({ id }) => id === this.solo);
      this.solo = tasks[index + 1]?.id ?? null;
    }
  }

  protected override neighbour(direction: 1 | -1): number {
    const { history, position, solo } = this;
    if (solo !== null) return history.nextOf(solo, position, direction);
    return super.neighbour(direction);
  }
}
