import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileListing } from '../../src/recording/compile.ts';
import { record, type Trace } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { allDemos, behaviourOf, programsOf, typeErrors } from './support.ts';

const programs = programsOf(await allDemos());
const interpreter = await startInterpreter();
afterAll(() => interpreter.close());

describe.each(programs.filter(({ clock }) => clock !== 'real'))('$name', ({ script, python, typescript }) => {
  let trace: Trace;

  beforeAll(async () => {
    trace = await record(script);
  });

  it('does in TypeScript what it does in Python', async () => {
    const twin = await interpreter.run({ source: python });
    expect(behaviourOf(twin.trace)).toEqual(behaviourOf(trace));
    expect(twin.stderr).toBe('');
  });

  it('runs event for event as its listing', async () => {
    expect(await record((await compileListing(typescript)).script)).toEqual(trace);
  });
});

describe('the listings', () => {
  it('are accepted by the TypeScript compiler', async () => {
    expect(await typeErrors(programs.map(({ typescript }) => typescript))).toBe('');
  });

  it('would not be accepted if they were wrong', async () => {
    const listing =
      "import { run, sleep } from 'asynctutor/asyncio';\nconst x: string = await run(sleep(1, 2));\n";
    expect(await typeErrors([listing])).toContain("Type 'number' is not assignable to type 'string'");
  });

  it('fit beside each other, and end with a line break', () => {
    for (const { python, typescript } of programs) {
      for (const listing of [python, typescript]) {
        expect(listing).toMatch(/^import .*[^\n]\n$/s);
        for (const line of listing.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
      }
    }
  });
});
