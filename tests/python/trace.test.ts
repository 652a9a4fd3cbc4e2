import { describe, expect, it } from 'vitest';
import { parse, scriptOf } from '../../src/python/index.ts';
import { record, type TraceEvent } from '../../src/trace/index.ts';
import { traceSchema } from '../../src/trace/schema.ts';

const source = `import asyncio, time

async def nap(seconds):
    await asyncio.sleep(seconds)
    print("up")
    return 1.0

async def main():
    task = asyncio.create_task(nap(1), name="napper")
    time.sleep(0.5)
    await asyncio.gather(
        task,
        nap(2),
    )
    nap(3)

asyncio.run(main())
`;

const recorded = () => record(scriptOf(parse(source)));

describe('the trace of a Python program', () => {
  it('is a trace like any other', async () => {
    expect(() => traceSchema.parse(recorded)).toThrow();
    expect(traceSchema.safeParse(await recorded()).error).toBeUndefined();
  });

  it('knows the line of every event', async () => {
    const { events } = await recorded();
    const shown = events.map((event: TraceEvent) => `${event.line}: ${event.type}`);
    expect(shown).toEqual([
      '17: task-created',
      '8: started',
      '9: task-created',
      '10: blocked',
      '11: task-created',
      '11: suspended',
      '3: started',
      '4: suspended',
      '3: started',
      '4: suspended',
      '4: idle',
      '4: ready',
      '4: resumed',
      '5: printed',
      '6: finished',
      '6: idle',
      '4: ready',
      '4: resumed',
      '5: printed',
      '6: finished',
      '11: ready',
      '11: resumed',
      '15: finished',
      '15: coroutine-drifting',
      '15: never-awaited',
      '15: reported',
    ]);
  });

  it('shows values as Python does', async () => {
    const { events } = await recorded();
    const values = events.flatMap((event) => (event.type === 'finished' ? [event.value] : []));
    expect(values).toEqual(['1.0', '1.0', 'None']);
  });

  it('is the same each time the program is run', async () => {
    const script = scriptOf(parse(source));
    expect(await record(script)).toEqual(await record(script));
  });

  it('names what waits for what', async () => {
    const { events } = await recorded();
    const waits = events.flatMap((event) => (event.type === 'suspended' ? [event.wait] : []));
    expect(waits).toEqual([
      { for: 'tasks', tasks: [2, 3] },
      { for: 'timer', until: 1.5 },
      { for: 'timer', until: 2.5 },
    ]);
  });

  it('counts time outside of any loop', async () => {
    const { output, elapsed } = await record(
      scriptOf(parse('import time\ntime.sleep(2)\nprint(time.perf_counter())\ntime.sleep(1)')),
    );
    expect({ output, elapsed }).toEqual({ output: [{ t: 2, text: '2.0' }], elapsed: 3 });
  });
});
