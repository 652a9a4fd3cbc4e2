/**
 * Runs the programs of a JSON file in an interpreter with neither seal nor permissions nor limits, and prints what came
 * of them, a line of JSON each. What a program can do here and not in the product, the walls of the product stop.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { boot, run } from '../../src/cpython/boot.ts';
import type { StartOptions } from '../../src/cpython/protocol.ts';

const [start = '', programs = ''] = process.argv.slice(2);
const { pyodide } = await boot(JSON.parse(start) as StartOptions, null);
const wrapper = (source: string) => `
import contextlib, io, json, sys
printed, error = io.StringIO(), None
with contextlib.redirect_stdout(printed):
    try:
        exec(${JSON.stringify(source)}, {'__name__': '__main__'})
    except BaseException as raised:
        error = repr(raised)
print(json.dumps({'output': printed.getvalue(), 'error': error}), file=sys.__stdout__, flush=True)
`;
for (const source of JSON.parse(readFileSync(programs, 'utf8')) as string[]) {
  try {
    run(pyodide, wrapper(source));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
  // What was begun may need the event loop of JavaScript.
  await setTimeout(20);
}
process.exit();
