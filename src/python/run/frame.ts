import type { Coroutine, Task } from '../../asyncio/index.ts';
import type { Place } from '../errors.ts';
import type { Meter } from '../limits.ts';
import type { Value } from '../values/value.ts';
import type { Environment } from './environment.ts';

/** What all code of one program shares. */
export class Machine {
  readonly meter: Meter;
  readonly builtins: ReadonlyMap<string, Value>;
  readonly modules: ReadonlyMap<string, Value>;
  private readonly frames = new WeakMap<Coroutine<unknown>, Frame>();

  constructor(meter: Meter, builtins: ReadonlyMap<string, Value>, modules: ReadonlyMap<string, Value>) {
    this.meter = meter;
    this.builtins = builtins;
    this.modules = modules;
  }

  /** Notes whose code a coroutine runs. */
  belongs(coroutine: Coroutine<unknown>, frame: Frame): void {
    this.frames.set(coroutine, frame);
  }

  /** The call whose code a coroutine runs; none if it is not the program's own. */
  frameOf(coroutine: Coroutine<unknown>): Frame | undefined {
    return this.frames.get(coroutine);
  }

  /** The line at which a task stands, in the innermost of its coroutines that is the program's own. */
  lineOf(task: Task<unknown>): number | undefined {
    return task
      .getStack()
      .map((coroutine) => this.frameOf(coroutine)?.place.line)
      .findLast((line) => line !== undefined);
  }
}

/** A call in progress: of a function, or of the module itself. */
export class Frame {
  readonly machine: Machine;
  readonly env: Environment;
  /** What is being run. */
  place: Place;
  /** The line of its `def`. */
  readonly definition: number;
  /** How many `finally`s and `with`s it is inside of: what has to be done before it can be given up. */
  guards = 0;
  /** The exception that is being handled: what a bare `raise` raises. */
  handled: Error | null = null;

  constructor(machine: Machine, env: Environment, place: Place) {
    this.machine = machine;
    this.env = env;
    this.place = place;
    this.definition = place.line;
  }

  /** The same call with other names: those of a comprehension. */
  inside(env: Environment): Frame {
    const frame = new Frame(this.machine, env, this.place);
    frame.handled = this.handled;
    return frame;
  }

  /** Notes what is run next. */
  enter(place: Place): void {
    this.place = place;
    this.machine.meter.place = place;
  }

  /** Control has come back from elsewhere. */
  resume(): void {
    this.machine.meter.place = this.place;
  }
}
