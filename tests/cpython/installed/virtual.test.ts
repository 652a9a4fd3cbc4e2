import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, RunResult } from '../../../src/cpython/index.ts';
import { programsIn } from '../harness/programs.ts';
import { startInterpreter } from '../support.ts';
import { installedPython, observe, scriptFile } from './support.ts';

const python = await installedPython();
const [, minor = 0] = (python?.found.version ?? '').split('.').map(Number);

/** So many of the harness's programs are left out between two that are run here. */
const STEP = 6;

const folder = new URL('../harness/programs/', import.meta.url);
/** The others are about the words of errors, which differ between releases of Python. */
const files = ['asyncio-api.py', 'misconceptions.py'];
const programs = files
  .flatMap((file) => programsIn(readFileSync(new URL(file, folder), 'utf8')))
  .filter((_, index) => index % STEP === 0);

const normal = (text: string): string =>
  text.replaceAll(/0x[0-9a-f]+/g, '0x').replaceAll(/[^ ]*\bscript\.py\b/g, 'main.py');

/** What a run shows a learner. */
const shown = ({ trace, stop }: RunResult) => ({
  output: trace.output.map(({ t, text }) => `${Number(t.toPrecision(6))} ${normal(text)}`),
  elapsed: trace.elapsed,
  error: trace.error?.replace(/:.*/s, '') ?? null,
  outcomes: trace.tasks.map(({ name, outcome }) => [name, outcome]),
  stop,
});

describe.skipIf(python === null)('on the installed Python and the virtual clock', () => {
  if (python === null) return;

  it('a script takes no time, and ends as Python ends', async () => {
    const { trace, exitCode, stdout } = await observe(
      python,
      `import asyncio, sys
async def main():
    await asyncio.sleep(3600)
    print(sys.argv[1:], __name__)
    sys.exit(3)
asyncio.run(main())
`,
      { virtual: true, args: ['a', '-b'] },
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: [] });
    expect(trace).toMatchObject({
      clock: 'virtual',
      elapsed: 3600,
      output: [{ t: 3600, text: "['a', '-b'] __main__" }],
    });
  });

  it('a script that does not end is stopped, with its line', async () => {
    const { stop, trace } = await python.run(
      { file: scriptFile('print("on")\nwhile True:\n    pass\n'), virtual: true },
      { limits: { seconds: 1 } },
    );
    expect(stop?.kind).toBe('time');
    expect([2, 3]).toContain(stop?.line);
    expect(trace.output).toMatchObject([{ text: 'on' }]);
  });

  it.each([
    ['a byte order mark', Buffer.from('\ufeffprint("é")')],
    ['another encoding that is named', Buffer.from('# coding: latin-1\nprint("é")', 'latin1')],
  ])('a script may have %s', async (_, bytes) => {
    const file = scriptFile('');
    writeFileSync(file, bytes);
    const { trace } = await python.run({ file, virtual: true });
    expect(trace.output).toMatchObject([{ text: 'é' }]);
  });

  it('a module that is not there is told as Python tells it', async () => {
    const stderr: string[] = [];
    const options = { stderr: (line: string) => stderr.push(line) };
    const { exitCode } = await python.run({ module: 'no.such', virtual: true }, options);
    expect(exitCode).toBe(1);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/: Error while finding module specification for 'no.such' \(ModuleNotFound/);
  });

  it('a script that ends the interpreter has the exit code that it says', async () => {
    const { stop, exitCode } = await observe(python, 'import os\nos._exit(3)', { virtual: true });
    expect([stop?.kind, exitCode]).toEqual(['exit', 3]);
  });

  it('what a script writes to the descriptor of the harness does no harm', async () => {
    const source = 'import os\nos.write(3, b"x\\n")\nprint("on")';
    expect((await observe(python, source, { virtual: true })).trace.output).toMatchObject([{ text: 'on' }]);
  });

  it('nothing outside can be reached, and that is said', async () => {
    const { traceback, exitCode } = await observe(
      python,
      'import asyncio\nasyncio.run(asyncio.open_connection("example.com", 1))\n',
      { virtual: true },
    );
    expect(traceback).toMatch(
      /NotImplementedError: on the virtual clock nothing but 127.0.0.1 can be reached, not example.com/,
    );
    expect(exitCode).toBe(1);
  });
});

// Before 3.13 some of asyncio's own errors and orders were others.
describe.skipIf(python === null || minor < 13)(
  'programs on the installed Python and on the embedded one',
  () => {
    let embedded: Interpreter;

    beforeAll(async () => {
      embedded = await startInterpreter();
    });

    afterAll(() => embedded.close());

    it.each(programs)('$name', async ({ source }) => {
      if (python === null) return;
      const installed = await observe(python, source, { virtual: true });
      expect(shown(installed)).toEqual(shown(await embedded.run({ source })));
    });
  },
);
