import type { History } from '../../trace/index.ts';

/** Milliseconds between two pictures while timers count down. */
const FRAME = 100;
const SLOWEST = 1 / 8;
const FASTEST = 64;

export interface Pace {
  /** Seconds of the run for each one that passes. */
  readonly speed: number;
  /** An event is shown for so many seconds of the run at least: most happen at the same moment. */
  readonly sight: number;
}

/** A run that is played: its clock stands still but for the time that it is told has passed. */
export class Playback {
  readonly history: History;
  position = 0;
  playing = false;
  speed: number;
  private readonly sight: number;
  private readonly firstSpeed: number;
  /** Seconds, at the speed of the run, since the last event. */
  protected waited = 0;

  constructor(history: History, { speed, sight }: Pace) {
    this.history = history;
    this.speed = speed;
    this.firstSpeed = speed;
    this.sight = sight;
  }

  /** The time to show, in seconds: between two events it passes only while the run plays. */
  get t(): number {
    return this.timeAt(this.position) + Math.min(this.waited, this.gap());
  }

  /** Milliseconds until the next picture is due; `null` if nothing moves. */
  get pause(): number | null {
    if (!this.playing) return null;
    const gap = this.gap();
    const rest = ((Math.max(gap, this.sight) - this.waited) / this.speed) * 1000;
    return Math.max(1, gap > 0 ? Math.min(FRAME, rest) : rest);
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

  restart(): void {
    this.position = 0;
    this.waited = 0;
    this.playing = true;
  }

  /** The last event has been shown. */
  get isOver(): boolean {
    return !this.playing && this.position === this.history.length;
  }

  /** @param factor of the speed so far */
  changeSpeed(factor: number): void {
    this.speed = changedSpeed(this.speed, factor, this.firstSpeed);
  }

  protected neighbour(direction: 1 | -1): number {
    return Math.min(this.history.length, Math.max(0, this.position + direction));
  }

  /** How long the last event is shown, in seconds of the run. */
  private stay(): number {
    return this.playing ? Math.max(this.gap(), this.sight) : Number.POSITIVE_INFINITY;
  }

  /** The seconds from the last event to the next. */
  private gap(): number {
    return Math.max(0, this.timeAt(this.neighbour(1)) - this.timeAt(this.position));
  }

  private timeAt(position: number): number {
    return this.history.eventAt(position)?.t ?? 0;
  }
}

/** A speed times a factor, as far as is sensible for a run that began at this first speed. */
export function changedSpeed(speed: number, factor: number, first: number): number {
  return Math.min(Math.max(1, first) * FASTEST, Math.max(Math.min(1, first) * SLOWEST, speed * factor));
}
