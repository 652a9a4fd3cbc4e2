/**
 * `npm run bench:recorder`: what the hooks for a recorder cost when nobody records: the runtime as it is, beside the
 * same with every hook taken out of its source. Prints ratios.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROCESSES = 9;
const ROUNDS = 9;
const operations = {
  'gathered sleeps': 20_000,
  'sleep(0)': 200_000,
  'spawn and await': 100_000,
  'queue of 10': 100_000,
};

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const runtime = readFileSync(here('../asyncio/index.js'), 'utf8');

/** The runtime without a trace of instruments. */
function withoutHooks(source: string): string {
  const bare = source
    .replaceAll(/^\s*(?:this|loop|this\._loop)\._instrument\?\..*;$/gm, '')
    .replaceAll(/^\s*if \(.*\)\s+(?:this|loop)\._instrument\?\..*;$/gm, '')
    .replace(
      /const instrument = loop\._instrument;\s+(\/\/.*\s+)?if \(instrument !== null\)\s+reportDrifting\(instrument\);/,
      '',
    )
    .replace(/^\s*if \(instrument !== null\)\s+reportDrifting\(instrument\);$/m, '')
    .replace(/^\s*if \(.*< reported\)\s+observer\?\..*;$/m, '')
    .replace(/const instrument = this\._loop\._instrument;\s*if \(instrument !== null\) \{[^}]*\}/, '');
  const left = bare.match(/_instrument\?\.|instrument\.task|reportDrifting\(instrument\);|observer\?\./g);
  if (bare === source || left !== null)
    throw new Error('the hooks of the runtime are no longer where they were');
  return bare;
}

const folder = here('bare/');
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}asyncio.js`, withoutHooks(runtime));
const workloads = readFileSync(here('workloads.js'), 'utf8');
const bare = workloads.replace(
  "'asynctutor/asyncio'",
  JSON.stringify(pathToFileURL(`${folder}asyncio.js`).href),
);
writeFileSync(`${folder}workloads.js`, bare);

const best = (file: string, workload: string, n: number): number => {
  const args = [file, workload, String(n), String(ROUNDS)];
  return Math.min(...(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as number[]));
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

const ratios = Object.entries(operations).map(([workload, n]) => {
  const pairs = Array.from({ length: PROCESSES }, () => [
    best(here('workloads.js'), workload, n),
    best(`${folder}workloads.js`, workload, n),
  ]) as [number, number][];
  const ratio = median(pairs.map(([hooked]) => hooked)) / median(pairs.map(([, without]) => without));
  console.log(`${workload.padEnd(18)} ${ratio.toFixed(3)} × the time without hooks`);
  return ratio;
});
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
console.log(`${'geometric mean'.padEnd(18)} ${mean.toFixed(3)}`);
rmSync(folder, { recursive: true });
