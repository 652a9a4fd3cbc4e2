/**
 * `npm run bench:runtime [-- --json]`: the runtime beside the installed CPython, in one run, each on a virtual
 * clock, and beside native promises where they can do the work. Prints ratios: how many times as fast.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Growth } from './growth.ts';
import type { workloads } from './workloads.ts';

const operations: Record<keyof typeof workloads, number> = {
  'gathered sleeps': 100_000,
  'distinct deadlines': 100_000,
  'sleep(0)': 300_000,
  'sleep(0.001)': 200_000,
  'queue of 10': 200_000,
  'spawn and await': 200_000,
  'await chains of 10': 100_000,
  'suspend at depth 50': 20_000,
  'cancelled sleepers': 100_000,
  wait_for: 50_000,
};

const forPromises = new Set(['sleep(0)', 'spawn and await', 'await chains of 10', 'suspend at depth 50']);

/** Each side runs a workload in so many fresh processes, in turn with the other sides, … */
const PROCESSES = 3;
/** … so many times in each; a process counts with its best round, a side with the median process. */
const ROUNDS = { asynctutor: 7, python: 3, promises: 7 };

interface Row {
  readonly workload: string;
  readonly operations: number;
  /** Seconds; absent where a side cannot do the work or is not installed. */
  readonly asynctutor: number;
  readonly python?: number;
  readonly promises?: number;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
// The compiled benchmark runs from dist/.bench; the Python side stays with the sources.
const pythonWorkloads = here('./workloads.py');

function seconds(command: string, args: readonly string[]): number {
  const rounds = JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as number[];
  return Math.min(...rounds);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function pythonVersion(): string | null {
  try {
    return execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

function measure(workload: string, n: number, withPython: boolean): Row {
  const sides = { asynctutor: [] as number[], python: [] as number[], promises: [] as number[] };
  for (let i = 0; i < PROCESSES; i++) {
    const args = (rounds: number) => [workload, String(n), String(rounds)];
    sides.asynctutor.push(seconds(process.execPath, [here('workloads.js'), ...args(ROUNDS.asynctutor)]));
    if (withPython) sides.python.push(seconds('python3', [pythonWorkloads, ...args(ROUNDS.python)]));
    if (forPromises.has(workload)) {
      sides.promises.push(seconds(process.execPath, [here('promises.js'), ...args(ROUNDS.promises)]));
    }
  }
  return {
    workload,
    operations: n,
    asynctutor: median(sides.asynctutor),
    ...(sides.python.length > 0 && { python: median(sides.python) }),
    ...(sides.promises.length > 0 && { promises: median(sides.promises) }),
  };
}

/** Time and memory per task, with so many tasks at once. */
interface Size {
  readonly tasks: number;
  /** Nanoseconds per task of a program that runs once, in a fresh process, … */
  readonly once: number;
  /** … and of the same run again and again, when it is compiled. */
  readonly again: number;
  readonly bytes: number;
}

function measureGrowth(): Size[] {
  return [1_000, 10_000, 100_000, 1_000_000].map((tasks) => {
    const rounds = Math.max(4, Math.min(100, 1_000_000 / tasks));
    const args = ['--expose-gc', here('growth.js'), String(tasks), String(rounds)];
    const runs = Array.from(
      { length: PROCESSES },
      () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Growth,
    );
    return {
      tasks,
      once: median(runs.map(({ nanoseconds: [first = Number.NaN] }) => first)),
      again: median(runs.map(({ nanoseconds: [, ...later] }) => median(later))),
      bytes: median(runs.map(({ bytes }) => bytes)),
    };
  });
}

const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
const python = pythonVersion();
const say = (line: string): void => {
  if (!json) console.log(line);
};
const times = (ratio: number | undefined): string =>
  ratio === undefined ? '–'.padStart(12) : `${ratio.toFixed(1)}×`.padStart(12);

say(
  `Node ${process.version}; ${python ?? 'no python3 is installed'}. How many times as fast asynctutor is:\n`,
);
say(
  `${'workload'.padEnd(22)}${'operations'.padStart(12)}${'ms'.padStart(10)}${'CPython'.padStart(12)}${'promises'.padStart(12)}`,
);
const rows: Row[] = [];
for (const [workload, n] of Object.entries(operations)) {
  const row = measure(workload, n, python !== null);
  rows.push(row);
  const than = (other: number | undefined) => other && other / row.asynctutor;
  say(
    workload.padEnd(22) +
      String(n).padStart(12) +
      (row.asynctutor * 1000).toFixed(1).padStart(10) +
      times(than(row.python)) +
      times(than(row.promises)),
  );
}
const mean = (side: 'python' | 'promises') => {
  const ratios = rows.flatMap((row) => (row[side] === undefined ? [] : [row[side] / row.asynctutor]));
  return ratios.length === 0 ? undefined : geometricMean(ratios);
};
const means = { python: mean('python'), promises: mean('promises') };
say(`${'geometric mean'.padEnd(44)}${times(means.python)}${times(means.promises)}\n`);

const growth = measureGrowth();
say('nanoseconds and bytes for each of so many tasks that sleep at once:\n');
say(`${'tasks'.padStart(9)}${'run once'.padStart(12)}${'run again'.padStart(12)}${'bytes'.padStart(9)}`);
for (const { tasks, once, again, bytes } of growth) {
  const figures = [once.toFixed(0).padStart(12), again.toFixed(0).padStart(12), bytes.toFixed(0).padStart(9)];
  say(String(tasks).padStart(9) + figures.join(''));
}
const slowdownOf = (key: 'once' | 'again') => {
  const of = (tasks: number) => growth.find((each) => each.tasks === tasks)?.[key] ?? Number.NaN;
  return of(1_000_000) / of(10_000);
};
const slowdown = { once: slowdownOf('once'), again: slowdownOf('again') };
say(
  `\na task among 1,000,000 takes ${slowdown.once.toFixed(2)} times as long as one among 10,000; ` +
    `${slowdown.again.toFixed(2)} times when run again and again, as the garbage collector copies what lives`,
);
if (json)
  console.log(JSON.stringify({ node: process.version, python, rows, means, growth, slowdown }, null, 2));
