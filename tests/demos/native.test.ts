import { afterAll, describe, expect, it, vi } from 'vitest';
import { RealDriver } from '../../src/asyncio/index.ts';
import { connectionsDemo } from '../../src/demos/connections/demo.ts';
import { factOf, printedLines, record, type Trace } from '../../src/trace/index.ts';
import { installedPython, Natively, type NativeRun } from './natively.ts';
import { allDemos } from './support.ts';

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
const programs = demos.flatMap(({ name, clock, variants }) =>
  variants.map(({ name: variant, program }) => {
    const named = `${name}, ${variant}`;
    return {
      name: named,
      clock,
      needs: NEEDS[named] ?? OLDEST,
      ...program.listing(),
      script: program.script,
    };
  }),
);
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

/** What a recorded run has in common with one on the interpreter of its language. */
function asNative(trace: Trace): NativeRun {
  const printed = printedLines(trace)
    .map((line) => `${line}\n`)
    .join('');
  return { printed, succeeded: trace.error === undefined };
}

describe.skipIf(python === null)(`on ${python?.command ?? 'python3, which is not installed'}`, () => {
  for (const program of programs) {
    const { name, needs } = program;
    const isTooOld = python !== null && python.version < needs;
    it.skipIf(isTooOld)(
      `${name}: prints the same lines${isTooOld ? ` (needs ${needs / 100})` : ''}`,
      async () => {
        expect(await inPython.get(name)).toEqual(asNative(await traceOf(program)));
      },
    );
  }
});

describe('on the real clock', () => {
  it.each(real)('$name: its listing runs as it stands', async (program) => {
    expect(await inNode.get(program.name)).toEqual(asNative(await traceOf(program)));
  });

  it.each(demos.filter(({ clock }) => clock === 'real'))('$name: asks what its run answers', async (demo) => {
    const first = programs.find(({ name }) => name === `${demo.name}, ${demo.variants[0].name}`);
    const trace = await traceOf(first as (typeof programs)[number]);
    for (const { ask } of demo.predict) expect(factOf(ask, trace)).not.toBeNull();
  });
});
