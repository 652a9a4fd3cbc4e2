import { countBefore } from './search.ts';

/** The turns of the loop with any event, as ranges of the events of a trace. */
export class Turns {
  private readonly turns: readonly (readonly [first: number, end: number])[];

  constructor(turns: readonly (readonly [first: number, end: number])[]) {
    this.turns = turns;
  }

  get count(): number {
    return this.turns.length;
  }

  /** The number, from 1, of the turn to which the event at this index belongs; `null` outside of any loop. */
  of(index: number): number | null {
    const number = this.startedBefore(index + 1);
    const turn = this.turns[number - 1];
    return turn !== undefined && index < turn[1] ? number : null;
  }

  /** The position after the first event of the next turn; `null` after the last. */
  after(position: number): number | null {
    return this.positionOf(this.startedBefore(position));
  }

  /** The position after the first event of this turn, or if it is there already, of the turn before. */
  before(position: number): number | null {
    return this.positionOf(this.startedBefore(position - 1) - 1);
  }

  private positionOf(turn: number): number | null {
    const range = this.turns[turn];
    return range === undefined ? null : range[0] + 1;
  }

  /** The number of turns that begin before the event at this index. */
  private startedBefore(index: number): number {
    return countBefore(this.turns, ([first]) => first < index);
  }
}
