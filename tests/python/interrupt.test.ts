import { describe, expect, it } from 'vitest';
import { KeyboardInterrupt, RealDriver } from '../../src/asyncio/index.ts';
import { parse, scriptOf } from '../../src/python/index.ts';
import { record, Session, type Trace } from '../../src/trace/index.ts';

const sleeper = `import asyncio

async def main():
    try:
        await asyncio.sleep(1000)
    finally:
        print("cleaned up")
`;

/** Runs a program, with Ctrl-C as soon as its loop has nothing to do. */
function interrupted(source: string): { lines: string[]; end: Promise<Trace> } {
  const lines: string[] = [];
  const session = new Session({
    driver: new RealDriver(),
    onEvent: (event) => {
      if (event.type === 'printed') lines.push(event.text);
      if (event.type === 'idle') setImmediate(() => session.interrupt());
    },
  });
  return { lines, end: session.record(scriptOf(parse(source))) };
}

describe('Ctrl-C in a Python program', () => {
  it('ends it with KeyboardInterrupt, when it has cleaned up', async () => {
    const { lines, end } = interrupted(`${sleeper}\nasyncio.run(main())\n`);
    await expect(end).rejects.toThrow(KeyboardInterrupt);
    expect(lines).toEqual(['cleaned up']);
  });

  it('can be caught by it', async () => {
    const caught = 'try:\n    asyncio.run(main())\nexcept KeyboardInterrupt:\n    print("caught")\n';
    const { end } = interrupted(`${sleeper}\n${caught}`);
    expect((await end).output.map(({ text }) => text)).toEqual(['cleaned up', 'caught']);
  });

  it('is not what it is when the program itself raises that', async () => {
    expect((await record(scriptOf(parse('raise KeyboardInterrupt')))).error).toBe('KeyboardInterrupt');
  });
});
