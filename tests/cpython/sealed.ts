/** Runs the programs of a JSON file in the product's interpreter, and prints what came of them, a line of JSON each. */
import { readFileSync } from 'node:fs';
import { Interpreter } from '../../src/cpython/index.ts';

const [directory = '', cacheDirectory = '', programs = ''] = process.argv.slice(2);
const interpreter = new Interpreter({ cacheDirectory, directory });
for (const source of JSON.parse(readFileSync(programs, 'utf8')) as string[]) {
  const { trace, stop, traceback } = await interpreter.run({ source });
  console.log(JSON.stringify({ output: trace.output, error: trace.error, stop, traceback }));
}
interpreter.close();
