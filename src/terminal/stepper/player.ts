import type { History } from '../../trace/index.ts';
import type { Key } from '../screen/keys.ts';

export type Request = 'leave' | 'next-program' | 'program-before';

const REQUESTS: Readonly<Record<Key, Request>> = { q: 'leave', v: 'next-program', V: 'program-before' };

/** An event is shown for so many seconds at least, at single speed: most happen at the same moment. */
const SIGHT = 0.5;
/** Milliseconds between two pictures while timers count down. */
const FRAME = 100;
const SLOWEST = 1 / 8;
const FASTEST = 64;

/** The position in a run that is stepped through or played, and what its keys do. */
export class Player {
  readonly history: History;
  position = 0;
  playing = false;
  speed: number;
  /** The one task that is shown; `null` for all. */
  solo: number | null = null;
  help = false;
  /** Seconds, at the speed of the run, since the last event. */
  private waited = 0;

  private readonly actions: Readonly<Record<Key, () => void>> = {
    space: () => this.togglePlay(),
    right: () => this.go(this.neighbour(1)),
    left: () => this.go(this.neighbour(-1)),
    down: () => this.go(this.history.turns.after(this.position) ?? this.history.length),
    up: () => this.go(this.history.turns.before(this.position) ?? 0),
    home: () => this.go(0),
    last: () => this.go(this.history.length),
    '+': () => this.setSpeed(this.speed * 2),
    '=': () => this.setSpeed(this.speed * 2),
    '-': () => this.setSpeed(this.speed / 2),
    tab: () => this.nextSolo(),
    '?': () => {
      this.help = !this.help;
    },
    escape: () => {
      if (this.help) this.help = false;
      else this.solo = null;
    },
  };

  constructor(history: History, speed = 1) {
    this.history = history;
    this.speed = speed;
  }

  /** The time to show, in seconds: between two events it passes only while the run plays. */
  get t(): number {
    const now = this.timeAt(this.position);
    return now + Math.min(this.waited, this.gap());
  }

  /** Milliseconds until the next picture is due; `null` if nothing moves. */
  get pause(): number | null {
    if (!this.playing) return null;
    const rest = ((Math.max(this.gap(), SIGHT) - this.waited) / this.speed) * 1000;
    return Math.max(1, this.gap() > 0 ? Math.min(FRAME, rest) : rest);
  }

  pass(milliseconds: number): void {
    if (!this.playing) return;
    this.waited += (milliseconds / 1000) * this.speed;
    for (let stay = this.stay(); this.waited >= stay; stay = this.stay()) {
      const next = this.neighbour(1);
      this.waited = next === this.position ? 0 : this.waited - stay;
      if (next === this.position) this.playing = false;
      this.position = next;
    }
  }

  press(key: Key): Request | null {
    this.actions[key]?.();
    return REQUESTS[key] ?? null;
  }

  private setSpeed(speed: number): void {
    this.speed = Math.min(FASTEST, Math.max(SLOWEST, speed));
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

  private neighbour(direction: 1 | -1): number {
    const { history, position, solo } = this;
    if (solo !== null) return history.nextOf(solo, position, direction);
    return Math.min(history.length, Math.max(0, position + direction));
  }

  /** How long the last event is shown, in seconds at the speed of the run. */
  private stay(): number {
    return this.playing ? Math.max(this.gap(), SIGHT) : Number.POSITIVE_INFINITY;
  }

  /** The seconds from the last event to the next. */
  private gap(): number {
    return Math.max(0, this.timeAt(this.neighbour(1)) - this.timeAt(this.position));
  }

  private timeAt(position: number): number {
    return this.history.eventAt(position)?.t ?? 0;
  }
}
