import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import { traceSchema } from '../../../src/trace/schema.ts';
import { startInterpreter } from '../support.ts';
import { programsIn } from './programs.ts';

/** What a program did, as far as a learner sees it. */
interface Behaviour {
  readonly output: readonly string[];
  readonly warnings: readonly string[];
  readonly error: string | null;
  readonly elapsed: number;
}

const UNOBSERVED = readFileSync(new URL('unobserved.py', import.meta.url), 'utf8');

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

async function observed(source: string): Promise<Trace> {
  return (await cpython.run({ source })).trace;
}

async function unobserved(source: string): Promise<Behaviour> {
  // A string of JSON is one of Python too.
  const script = `${UNOBSERVED}\nrun_unobserved(${JSON.stringify(source)})\n`;
  const { trace } = await cpython.run({ source: script, filename: 'unobserved.py' });
  if (trace.error !== undefined) throw new Error(trace.error);
  return comparable(JSON.parse(trace.output.at(-1)?.text ?? 'null') as Behaviour);
}

function behaviourOf(trace: Trace): Behaviour {
  return comparable({
    output: trace.output.map(({ t, text }) => `${Number(t.toPrecision(6))} ${text}`),
    warnings: trace.events.flatMap((event) =>
      event.type === 'reported' ? [event.text.replace(/ — .*/s, '').replace(/^asyncio: /, '')] : [],
    ),
    error: trace.error?.replace(/^DeadlockError.*/s, 'DeadlockError') ?? null,
    elapsed: trace.elapsed,
  });
}

/** Addresses mean nothing, nor does which of several objects is freed first. */
function comparable({ output, warnings, error, elapsed }: Behaviour): Behaviour {
  return { output: output.map(normal), warnings: warnings.map(normal).sort(), error, elapsed };
}

const normal = (text: string): string => text.replaceAll(/0x[0-9a-f]+/g, '0x');

const folder = new URL('programs/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  it.each(programsIn(readFileSync(new URL(file, folder), 'utf8')))(
    'the program "$name" does under observation what it does without',
    async ({ source }) => {
      const trace = await observed(source);
      expect(behaviourOf(trace)).toEqual(await unobserved(source));
      expect(traceSchema.safeParse(trace).error).toBeUndefined();
    },
  );
});
