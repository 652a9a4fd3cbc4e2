import { Halt, LimitExceeded, type Place, UnsupportedPython } from './errors.ts';

/** How much a program may do; a stranger's may try to do more. */
export interface Limits {
  /** Steps of evaluation: each expression and statement is one, and big values cost more. */
  readonly steps: number;
  /** Printed characters. */
  readonly output: number;
}

export const defaultLimits: Limits = { steps: 1_000_000, output: 1_000_000 };

/** Counts what one run of a program does. */
export class Meter {
  /** What is being run. */
  place: Place = { line: 1, column: 1 };
  private steps: number;
  private output: number;
  private readonly limits: Limits;
  private halt: Halt | null = null;

  constructor(limits: Limits) {
    this.limits = limits;
    this.steps = limits.steps;
    this.output = limits.output;
  }

  spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) this.stop(`the program goes on for more than ${this.limits.steps} steps`);
  }

  print(text: string): void {
    this.output -= text.length + 1;
    if (this.output < 0) this.stop(`the program prints more than ${this.limits.output} characters`);
  }

  /** Ends the program for good: whatever it tries afterwards ends at once too. */
  end(halt: Halt): never {
    this.halt ??= halt;
    this.steps = -1;
    throw this.halt;
  }

  private stop(what: string): never {
    this.end(this.halt ?? new Halt(new LimitExceeded(what, this.place.line)));
  }
}

/** That of the program that is running; one runs at a time. */
let current: Meter | null = null;

/** Puts a meter in force, and gives the one that was. */
export function useMeter(meter: Meter | null): Meter | null {
  const before = current;
  current = meter;
  return before;
}

export function currentMeter(): Meter {
  if (current === null) throw new Error('no program is running');
  return current;
}

/** Counts so many steps. @throws Halt when there were too many */
export function spend(steps: number): void {
  current?.spend(steps);
}

/** So many characters cost one step to go through. */
const CHARACTERS_A_STEP = 256;
/** Longer ones no lesson has, and they would cost too much to go through. */
const LONGEST_TEXT = 200_000;

/** Counts the work of going through a text. */
export function spendOnText(text: string): void {
  if (text.length > LONGEST_TEXT) unsupported('a text this long');
  spend(Math.floor(text.length / CHARACTERS_A_STEP));
}

/** Ends the program: it uses what the small Python does not have, and that could not be seen before. */
export function unsupported(construct: string): never {
  const meter = currentMeter();
  return meter.end(new Halt(new UnsupportedPython(construct, meter.place)));
}
