/**
 * What it costs a program on the installed Python to be observed: the same program alone and observed, in turn.
 * `npm run bench:installed -- [--python PATH] [--rounds N] [NAME…]`. The bare workloads do nothing but switch between tasks.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findPython, InstalledPython } from '../../src/cpython/installed/index.ts';
import { installedHarness } from '../cpython/installed/support.ts';

const BOUND = 1.15;

const { values, positionals } = parseArgs({
  options: { python: { type: 'string' }, rounds: { type: 'string', default: '7' } },
  allowPositionals: true,
});
const file = fileURLToPath(new URL('installed.py', import.meta.url));
const names = [...readFileSync(file, 'utf8').matchAll(/^ {4}"([\w-]+)": /gm)].map(([, name]) => name ?? '');
const path = values.python ?? process.env['PYTHON'];
const found = await findPython({
  ...(path !== undefined && { path }),
  scriptDirectory: '.',
  env: process.env,
});
const python = new InstalledPython(found, process.env, installedHarness());
console.log(`Python ${found.version}, ${values.rounds} rounds`);

const alone = (name: string): number =>
  Number(execFileSync(found.path, [file, name], { encoding: 'utf8', env: process.env }));

async function observed(name: string): Promise<{ seconds: number; events: number }> {
  let seconds = 0;
  const { trace, exitCode } = await python.run(
    { file, args: [name] },
    { stdout: (line) => (seconds = Number(line)) },
  );
  if (exitCode !== 0) throw new Error(`${name} failed`);
  return { seconds, events: trace.events.length };
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

for (const name of positionals.length > 0 ? positionals : names) {
  const rounds: { alone: number; observed: number; events: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const before = alone(name);
    const { seconds, events } = await observed(name);
    rounds.push({ alone: before, observed: seconds, events });
  }
  const ratio = median(rounds.map((round) => round.observed / round.alone));
  const [base, seconds, events] = (['alone', 'observed', 'events'] as const).map((key) =>
    median(rounds.map((round) => round[key])),
  ) as [number, number, number];
  const each = ((seconds - base) / events) * 1e6;
  console.log(
    `${name.padEnd(12)} alone ${base.toFixed(3)} s  observed ${seconds.toFixed(3)} s  ratio ${ratio.toFixed(2)}  ` +
      `${events} events, ${each.toFixed(2)} µs each${ratio > BOUND ? `   above ${BOUND}` : ''}`,
  );
}
