import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';
import { allDemos } from '../../demos/support.ts';
import { startInterpreter } from '../support.ts';

const programs = (await allDemos())
  .filter(({ clock }) => clock !== 'real')
  .flatMap(({ name, variants }) =>
    variants.map((variant) => ({ name: `${name}, ${variant.name}`, program: variant.program })),
  );

/** What Python has syntax for is a call in TypeScript, of a function that may have no name. */
const CALLS: ReadonlySet<string> = new Set(['', 'asyncWith', 'asyncFor']);

/** `Connection.__aenter__`, `aenter`; `letters.asend`, `anext`; `wait_for`, `waitFor`. */
function spelled(name: string): string {
  const last = name.split('.').at(-1) ?? '';
  return last === 'asend' ? 'anext' : last.replaceAll('_', '').toLowerCase();
}

/** Without lines, which are those of another text, nor calls, which only Python tells, and with the names of coroutines in one spelling. */
function comparable({ events, ...trace }: Trace): object {
  return {
    ...trace,
    events: events.map((event) =>
      event.type === 'suspended'
        ? { ...event, line: 0, calls: [], stack: event.stack.filter((name) => !CALLS.has(name)).map(spelled) }
        : { ...event, line: 0 },
    ),
  };
}

describe('a demo has one trace in both languages', () => {
  let cpython: Interpreter;

  beforeAll(async () => {
    cpython = await startInterpreter();
  });

  afterAll(() => cpython.close());

  it.each(programs)('$name', async ({ program }) => {
    const { trace } = await cpython.run({ source: program.listing().python });
    expect(comparable(trace)).toEqual(comparable(await record(program.script)));
  });
});
