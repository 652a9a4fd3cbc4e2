import { afterAll, describe, expect, it, vi } from 'vitest';
import { RealDriver } from '../../src/asyncio/index.ts';
import { connectionsDemo } from '../../src/demos/connections/demo.ts';
import { factOf, printedLines, record, type Trace } from '../../src/trace/index.ts';
import { installedPython, Natively, type NativeRun } from './natively.ts';
import { allDemos, programsOf } from './support.ts';

/** The Python that a program needs, if the oldest that anybody still uses (3.11) is not enough. */
const NEEDS: Readonly<Record<string, number>> = {
  // Tasks that start at once.
  'js, javascript': 312,
};
const OLDEST = 311;

// What runs beside this on the machine makes it slower, and nothing here depends on how fast it is.
vi.setConfig({ testTimeout: 180_000 });

const demos = (await allDemos()).map((demo) =>
  demo.name === 'connections' ? { ...demo, ...connectionsDemo(20) } : demo,
);
const programs = programsOf(demos).map((program) => ({ ...program, needs: NEEDS[program.name] ?? OLDEST }));
const real = programs.filter(({ clock }) => clock === 'real');

const natively = new Natively();
afterAll(() => natively.close());

/** Started all together: they sleep side by side. */
const python = await installedPython();
const inPython = new Map<string, Promise<NativeRun>>();
for (const { name, needs, python: script } of programs) {
  if (python === null || python.version < needs) continue;
  inPython.set(name, natively.run(python.command, ['-I', '-X', 'utf8'], script, '.py'));
}

const library = new URL('../../src/asyncio/index.ts', import.meta.url).href;
const loader = import.meta.resolve('tsx');
const inNode = new Map<string, Promise<NativeRun>>();
for (const { name, typescript } of real) {
  const script = typescript.replace("'asynctutor/asyncio'", `'${library}'`);
  inNode.set(name, natively.run(process.execPath, ['--import', loader], script, '.mts'));
}

function running(runs: ReadonlyMap<string, Promise<NativeRun>>, name: string): Promise<NativeRun> {
  const run = runs.get(name);
  if (run === undefined) throw new Error(`${name} was not started`);
  return run;
}

const traces = new Map<string, Promise<Trace>>();
let last: Promise<unknown> = Promise.resolve();

/** The recorded run of a program; one session records at a time. */
function traceOf({ name, clock, script }: (typeof programs)[number]): Promise<Trace> {
  let trace = traces.get(name);
  if (trace === undefined) {
    trace = last.then(() => record(script, clock === 'real' ? { driver: new RealDriver() } : {}));
    last = trace;
    traces.set(name, trace);
  }
  return trace;
}

// Those on the virtual clock take no time; the real ones do, so they begin while the scripts sleep.
for (const program of programs.filter(({ clock }) => clock !== 'real')) void traceOf(program);
for (const program of real) void traceOf(program);

/** Its lines in order, unless several tasks print: on a real clock, who is first among them is up to the machine. */
function inOrder(lines: readonly string[], { events }: Trace): string[] {
  const tasks = new Set(events.flatMap((event) => (event.type === 'printed' ? [event.task] : [])));
  return tasks.size > 1 ? lines.toSorted() : [...lines];
}

function expectSame({ printed, succeeded }: NativeRun, trace: Trace): void {
  expect(succeeded).toBe(trace.error === undefined);
  const lines = printed.split('\n').slice(0, -1);
  expect(inOrder(lines, trace)).toEqual(inOrder(printedLines(trace), trace));
}

describe.skipIf(python === null)(`on ${python?.command ?? 'python3, which is not installed'}`, () => {
  for (const program of programs) {
    const { name, needs } = program;
    const isTooOld = python !== null && python.version < needs;
    it.skipIf(isTooOld)(
      `${name}: prints the same lines${isTooOld ? ` (needs ${needs / 100})` : ''}`,
      async () => {
        expectSame(await running(inPython, name), await traceOf(program));
      },
    );
  }
});

describe('on the real clock', () => {
  it.each(real)('$name: its listing runs as it stands', async (program) => {
    expectSame(await running(inNode, program.name), await traceOf(program));
  });

  it.each(demos.filter(({ clock }) => clock === 'real'))('$name: asks what its run answers', async (demo) => {
    const first = programs.find(({ name }) => name === `${demo.name}, ${demo.variants[0].name}`);
    const trace = await traceOf(first as (typeof programs)[number]);
    for (const { ask } of demo.predict) expect(factOf(ask, trace)).not.toBeNull();
  });
});
