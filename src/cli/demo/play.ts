import { KeyboardInterrupt, RealDriver, VirtualDriver } from '../../asyncio/index.ts';
import type { Program } from '../../demos/index.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import { Session, type Trace, type TraceEvent } from '../../trace/index.ts';
import type { DemoOptions } from './command.ts';

/**
 * Runs a program on the clock that the options ask for.
 * @param onEvent is told of each event at the moment it happens
 * @throws Interrupted after Ctrl-C, once the program has cleaned up.
 */
export async function play(
  program: Program,
  { instant, speed }: DemoOptions,
  io: Io,
  onEvent?: (event: TraceEvent) => void,
): Promise<Trace> {
  const driver = instant ? new VirtualDriver() : new RealDriver(speed);
  const session = new Session({ driver, ...(onEvent && { onEvent }) });
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
