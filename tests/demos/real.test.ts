import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { KeyboardInterrupt, RealDriver } from '../../src/asyncio/index.ts';
import { configure, connectionsDemo } from '../../src/demos/connections/demo.ts';
import { percentile99 } from '../../src/demos/connections/measure.ts';
import { openFileLimit, openFileObstacle } from '../../src/demos/connections/option.ts';
import { type DemoEntry, findDemo, loadDemo } from '../../src/demos/index.ts';
import { printedLines, type Script, Session, type Trace, type TraceEvent } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';

/** The program of a demo's variant. */
async function scriptOf(name: string, variant: string): Promise<Script> {
  const { variants } = await loadDemo(findDemo(name) as DemoEntry);
  const found = variants.find((each) => each.name === variant);
  if (found === undefined) throw new Error(`${name} has no ${variant}`);
  return found.program.script;
}

/** @param interruptAt whether Ctrl-C comes right after this event. */
function run(script: Script, interruptAt: (event: TraceEvent) => boolean = () => false): Promise<Trace> {
  const session: Session = new Session({
    driver: new RealDriver(),
    onEvent: (event) => {
      if (interruptAt(event)) setImmediate(() => session.interrupt());
    },
  });
  return session.record(script);
}

/** What keeps Node from ending: sockets, servers, children, timers. */
function held(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /TCP|Process|Pipe|Worker|MessagePort/.test(name));
}

const heldBefore = held().length;

// A place of our own for temporary files: other tests use the common one at the same time.
const temporary = mkdtempSync(join(tmpdir(), 'real-demos-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
afterAll(() => {
  vi.unstubAllEnvs();
  rmdirSync(temporary);
});

/** What is being closed is closed a little later. */
async function expectNothingLeft(): Promise<void> {
  await expect.poll(() => held().length).toBeLessThanOrEqual(heldBefore);
  expect(readdirSync(temporary)).toEqual([]);
}
afterEach(expectNothingLeft);

const prints = (text: string) => (event: TraceEvent) => event.type === 'printed' && event.text === text;

describe('http', () => {
  it('gets three pages at once', async () => {
    const lines = printedLines(await run(await scriptOf('http', 'together')));
    expect(lines.slice(0, 3)).toEqual(['/news: asked for', '/weather: asked for', '/sport: asked for']);
    expect(lines.slice(3, 6).sort()).toEqual(['/news: 200', '/sport: 200', '/weather: 200']);
    expect(lines.slice(6)).toEqual(['the page /news, the page /weather, the page /sport']);
  });

  it('leaves no server behind at Ctrl-C', async () => {
    const script = await scriptOf('http', 'together');
    await expect(run(script, prints('/sport: asked for'))).rejects.toThrow(KeyboardInterrupt);
  });
});

describe('files', () => {
  it('reads three files at once, each in a thread', async () => {
    const trace = await run(await scriptOf('files', 'together'));
    const lines = printedLines(trace).slice(3);
    expect(lines.slice(0, 3).sort()).toEqual(['log.txt: 7 lines', 'map.txt: 7 lines', 'note.txt: 8 lines']);
    expect(lines.slice(3)).toEqual(['22 lines in all']);
    const threads = trace.events.flatMap(({ type }) => (type.startsWith('thread-') ? [type] : []));
    expect(threads.slice(0, 3)).toEqual(['thread-started', 'thread-started', 'thread-started']);
  });

  it('removes the files at Ctrl-C', async () => {
    const script = await scriptOf('files', 'together');
    await expect(run(script, prints('note.txt: reading'))).rejects.toThrow(KeyboardInterrupt);
  });
});

describe('threads', () => {
  it('gives up, and the thread goes on until run has waited for it', async () => {
    const trace = await run(await scriptOf('threads', 'thread'));
    expect(printedLines(trace)).toEqual([
      'main: gave up',
      'work finished: False',
      'run() is over',
      'work finished: True',
    ]);
    const types = trace.events.map(({ type }) => type);
    expect(types.indexOf('finished')).toBeLessThan(types.indexOf('thread-ended'));
  });
});

describe('cpu', () => {
  it('computes one after the other, gathered or not', async () => {
    const gathered = printedLines(await run(await scriptOf('cpu', 'gathered')));
    expect(gathered.map((line) => line.slice(0, 8))).toEqual([
      'A: start',
      'A: a num',
      'B: start',
      'B: a num',
    ]);
    expect(printedLines(await run(await scriptOf('cpu', 'in-turn')))).toEqual(gathered);
  });
});

describe('js', () => {
  it('never starts what nobody awaits, and cancels what takes too long, in Python', async () => {
    const trace = await run(await scriptOf('js', 'python'));
    expect(printedLines(trace)).toEqual([
      'main: nobody waits for A',
      'B: start',
      'main: gave up on B',
      'main: end',
    ]);
    expect(trace.events).toContainEqual(
      expect.objectContaining({ type: 'never-awaited', coroutine: 'save' }),
    );
  });

  const inJavaScript = [
    'A: start',
    'main: nobody waits for A',
    'B: start',
    'main: gave up on B',
    'A: saved',
    'B: saved',
    'main: end',
  ];

  it('runs both to their ends in JavaScript, with no event loop of ours', async () => {
    const trace = await run(await scriptOf('js', 'javascript'));
    expect(printedLines(trace)).toEqual(inJavaScript);
    expect(trace.tasks).toEqual([]);
  });

  it('does the same in Python, told to', async () => {
    const { variants } = await loadDemo(findDemo('js') as DemoEntry);
    const interpreter = await startInterpreter();
    const { trace } = await interpreter.run({ source: variants[1]?.program.listing().python ?? '' });
    interpreter.close();
    expect(trace.output.map(({ text }) => text)).toEqual(inJavaScript);
  });

  it('is left at Ctrl-C, though no loop runs, and says no more', async () => {
    const script = await scriptOf('js', 'javascript');
    const lines: string[] = [];
    let end: Promise<unknown> = Promise.resolve();
    const left = run(
      (inLoop, session) => {
        end = script(inLoop, session);
        return end;
      },
      (event) => {
        if (event.type === 'printed') lines.push(event.text);
        return prints('B: start')(event);
      },
    );
    await expect(left).rejects.toThrow(KeyboardInterrupt);
    await end;
    expect(lines).toEqual(inJavaScript.slice(0, 3));
  });
});

describe('connections', () => {
  const scriptFor = (count: number) => connectionsDemo(count).variants[0].program.script;
  const figuresOf = ({ events }: Trace) =>
    events.flatMap((event) => (event.type === 'measured' ? [event.figures] : []));

  it('holds all of them open at once, and closes them all', async () => {
    const trace = await run(scriptFor(100));
    expect(printedLines(trace)).toEqual([
      '100 connections are open at once',
      '300 messages were answered',
      '0 connections are left open',
    ]);
    const open = figuresOf(trace).map(({ connections }) => connections);
    expect([Math.max(...open), open.at(-1)]).toEqual([100, 0]);
  });

  // Node and V8 have threads of their own, which come and go: a thread a connection would be 200.
  it('has no thread for each of them', async () => {
    const most = async (count: number) =>
      Math.max(...figuresOf(await run(scriptFor(count))).map(({ threads = 0 }) => threads));
    expect((await most(200)) - (await most(1))).toBeLessThan(20);
  });

  it('closes them all at Ctrl-C', async () => {
    await expect(run(scriptFor(100), prints('100 connections are open at once'))).rejects.toThrow(
      KeyboardInterrupt,
    );
  });

  it.each(['0', '1.5', '10001', 'NaN'])('refuses to hold %s', (count) => {
    expect(() => configure(count)).toThrow(`--count cannot be "${count}"`);
  });

  it('lists the number that runs', () => {
    const { python, typescript } = configure(' 42 ').variants[0].program.listing();
    expect(python).toContain('\nCOUNT = 42\n');
    expect(typescript).toContain('\nconst COUNT = 42;\n');
  });

  it('knows how many the system allows', () => {
    expect(openFileObstacle(1)).toBeNull();
    const limit = openFileLimit();
    if (limit < Infinity) expect(openFileObstacle(limit)?.en).toContain(`allows a process ${limit}`);
  });

  it('takes the 99th percentile for what 99 of 100 do not exceed', () => {
    expect(percentile99([])).toBe(0);
    expect(percentile99([3])).toBe(3);
    expect(percentile99(Array.from({ length: 100 }, (_, i) => 100 - i))).toBe(99);
    expect(percentile99(Array.from({ length: 1000 }, (_, i) => i + 1))).toBe(990);
  });
});
