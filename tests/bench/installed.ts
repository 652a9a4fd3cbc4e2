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

interface Cost {
  /** Seconds on the clock, and of the processor. */
  readonly clock: number;
  readonly processor: number;
}

function costIn(output: string): Cost {
  const [clock = Number.NaN, processor = Number.NaN] = output.split(' ').map(Number);
  return { clock, processor };
}

const alone = (name: string): Cost =>
  costIn(execFileSync(found.path, [file, name], { encoding: 'utf8', env: process.env }));

async function observed(name: string): Promise<Cost & { events: number }> {
  let output = '';
  const { trace, exitCode } = await python.run({ file, args: [name] }, { stdout: (line) => (output = line) });
  if (exitCode !== 0) throw new Error(`${name} failed`);
  return { ...costIn(output), events: trace.events.length };
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

for (const name of positionals.length > 0 ? positionals : names) {
  const rounds: { base: Cost; seen: Cost & { events: number } }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    rounds.push({ base: alone(name), seen: await observed(name) });
  }
  const of = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  const clock = of(({ base, seen }) => seen.clock / base.clock);
  // A machine that is busy with other things makes either side slower, and neither faster.
  const least = (side: 'base' | 'seen') => Math.min(...rounds.map((round) => round[side].processor));
  const processor = least('seen') / least('base');
  const each = ((least('seen') - least('base')) / of(({ seen }) => seen.events)) * 1e6;
  console.log(
    `${name.padEnd(12)} alone ${of(({ base }) => base.clock).toFixed(2)} s   observed: clock ×${clock.toFixed(2)}, ` +
      `processor ×${processor.toFixed(2)}, ${of(({ seen }) => seen.events)} events of ${each.toFixed(2)} µs` +
      `${Math.min(clock, processor) > BOUND ? `   above ${BOUND}` : ''}`,
  );
}
