import { type Driver, KeyboardInterrupt, RealDriver, VirtualDriver } from '../../asyncio/index.ts';
import type { Program } from '../../demos/index.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import { Session, type Trace, type TraceEvent } from '../../trace/index.ts';
import type { DemoOptions } from './command.ts';

export interface Audience {
  /** @param clock its time is in seconds */
  begin(clock: { time(): number }): void;
  onEvent(event: TraceEvent): void;
}

/**
 * Runs a program on the clock that the options ask for.
 * @throws Interrupted after Ctrl-C, once the program has cleaned up.
 */
export async function play(
  program: Program,
  { instant, speed }: DemoOptions,
  io: Io,
  audience: Audience | null = null,
): Promise<Trace> {
  let driver: Driver | null = null;
  // Start the clock last: the time it takes to draw the first frame is no part of the run.
  audience?.begin({ time: () => driver?.clock.time() ?? 0 });
  driver = instant ? new VirtualDriver() : new RealDriver(speed);
  const session = new Session({ driver, ...(audience && { onEvent: (event) => audience.onEvent(event) }) });
  const ignoreInterrupts = io.onInterrupt(() => session.interrupt());
  try {
    return await session.record(program.script);
  } catch (error) {
    if (error instanceof KeyboardInterrupt) throw new Interrupted();
    throw error;
  } finally {
    ignoreInterrupts();
  }
}
