import type { History } from '../../trace/index.ts';
import type { Key } from '../screen/keys.ts';
import { type Place, parsePlace, typed } from './place.ts';
import { Playback } from './playback.ts';

/** What somebody else has to do. */
export type Request = 'leave' | 'next-program' | 'program-before' | 'help' | 'details';

const REQUESTS: Readonly<Record<Key, Request>> = {
  q: 'leave',
  v: 'next-program',
  V: 'program-before',
  '?': 'help',
  l: 'details',
};

/** An event is shown for so many seconds at least, at single speed. */
const SIGHT = 0.5;

/** Turns that a page is long. */
const PAGE = 10;

/** A step or a time that is being typed. */
export interface Typing {
  readonly text: string;
  /** It was entered, and is neither. */
  readonly isWrong: boolean;
}

/** The position in a run that is stepped through or played, and what its keys do. */
export class Player extends Playback {
  /** The one task that is shown; `null` for all. */
  solo: number | null = null;
  /** The place to go to, while it is typed. */
  typing: Typing | null = null;
  private readonly actions: Readonly<Record<Key, () => void>> = {
    space: () => this.togglePlay(),
    right: () => this.go(this.neighbour(1)),
    left: () => this.go(this.neighbour(-1)),
    down: () => this.goTurns(1),
    j: () => this.goTurns(1),
    up: () => this.goTurns(-1),
    k: () => this.goTurns(-1),
    'page-down': () => this.goTurns(PAGE),
    'page-up': () => this.goTurns(-PAGE),
    home: () => this.go(0),
    last: () => this.go(this.history.length),
    '+': () => this.changeSpeed(2),
    '=': () => this.changeSpeed(2),
    '-': () => this.changeSpeed(1 / 2),
    tab: () => this.nextSolo(),
    g: () => {
      this.playing = false;
      this.typing = { text: '', isWrong: false };
    },
  };

  constructor(history: History, speed = 1, position = 0) {
    super(history, { speed, sight: SIGHT });
    this.position = position;
  }

  press(key: Key): Request | null {
    if (this.typing !== null) {
      this.type(key, this.typing.text);
      return null;
    }
    if (key === 'escape') return this.goBack();
    this.actions[key]?.();
    return REQUESTS[key] ?? null;
  }

  /** From one task to all, and at last out. */
  private goBack(): Request | null {
    if (this.solo === null) return 'leave';
    this.solo = null;
    return null;
  }

  private type(key: Key, text: string): void {
    const place = key === 'enter' && text.trim() !== '' ? parsePlace(text) : null;
    if (place !== null) this.goTo(place);
    const isOver = place !== null || key === 'escape' || (key === 'enter' && text.trim() === '');
    this.typing = isOver ? null : { text: typed(text, key), isWrong: key === 'enter' };
  }

  private goTo(place: Place): void {
    const { history } = this;
    this.go('step' in place ? Math.min(place.step, history.length) : history.positionAt(place.time));
    if ('time' in place) this.waited = Math.max(0, place.time - this.t);
  }

  private goTurns(count: number): void {
    const { turns, length } = this.history;
    let { position } = this;
    for (let left = Math.abs(count); left > 0; left--)
      position = count > 0 ? (turns.after(position) ?? length) : (turns.before(position) ?? 0);
    this.go(position);
  }

  private togglePlay(): void {
    if (!this.playing && this.position === this.history.length) this.go(0);
    this.playing = !this.playing;
  }

  private go(position: number): void {
    this.position = position;
    this.playing = false;
    this.waited = 0;
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
