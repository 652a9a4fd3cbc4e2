/**
 * `npm run fuzz [-- --seed N] [-- --cases N] [-- --kind NAME]`: tries 100,000 cases of what nobody would write, each kind in
 * a process of its own, and says how many there were, which took the longest, and what was wrong. A case is one of its
 * kind and its seed: `--kind NAME --seed N --cases 1` tries it again. Exit code 1 if anything is wrong.
 */

import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheDirectory } from '../cpython/support.ts';
import setUp from '../global-setup.ts';
import { KINDS } from './kinds/index.ts';
import type { FromTrier } from './messages.ts';

/** Seconds after which a case is said to hang, whatever else the machine does. */
const HANG = 120;

/** How many kinds are tried at a time. */
const LANES = 3;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, cases: { type: 'string' }, kind: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const program = fileURLToPath(new URL('try-cases.ts', import.meta.url));

interface Outcome {
  readonly cases: number;
  readonly seconds: number;
  readonly slowest: number;
  readonly bytes: number;
  readonly faults: readonly { readonly seed: number; readonly what: string }[];
}

/** Tries a kind in a process; where a case hangs or ends it, in another from the next case on. */
function tryKind(name: string, from: number, count: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(program, [name, String(from), String(count)], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, XDG_CACHE_HOME: dirname(cacheDirectory) },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const faults: { seed: number; what: string }[] = [];
    let at = from;
    let end: Extract<FromTrier, { type: 'end' }> | null = null;
    let why = 'ended the process';
    const hang = () => {
      why = `hung for ${HANG} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, HANG * 1000);
    child.on('message', (message: FromTrier) => {
      if (message.type === 'begin') {
        at = message.seed;
        clearTimeout(timer);
        timer = setTimeout(hang, HANG * 1000);
      } else if (message.type === 'fault') {
        faults.push(message);
        console.log(`${name}, seed ${message.seed}: ${message.what}\n`);
      } else end = message;
    });
    child.on('close', async () => {
      clearTimeout(timer);
      if (end !== null) return resolve({ ...end, faults });
      console.log(`${name}, seed ${at}: ${why}\n`);
      faults.push({ seed: at, what: why });
      const left = from + count - at - 1;
      const none: Outcome = { cases: 0, seconds: 0, slowest: at, bytes: 0, faults: [] };
      const rest = left > 0 ? await tryKind(name, at + 1, left) : none;
      resolve({ ...rest, cases: count, faults: [...faults, ...rest.faults] });
    });
  });
}

const started = performance.now();
await setUp();
// Those that take longest begin first.
const wanted = values.kind === undefined ? Object.keys(KINDS) : [values.kind];
const waiting = [...wanted];
const outcomes = new Map<string, Outcome>();
await Promise.all(
  Array.from({ length: LANES }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const load = KINDS[name];
      if (load === undefined) throw new Error(`there is no kind ${name}: ${Object.keys(KINDS).join(', ')}`);
      const count = values.cases === undefined ? (await load()).cases : Number(values.cases);
      outcomes.set(name, await tryKind(name, seed, count));
    }
  }),
);

let [total, faulty] = [0, 0];
for (const name of wanted) {
  const { cases, seconds, slowest, bytes, faults } = outcomes.get(name) as Outcome;
  total += cases;
  faulty += faults.length;
  console.log(
    `${name.padEnd(14)} ${String(cases).padStart(6)} cases  longest ${seconds.toFixed(2)} s (seed ${slowest})  ` +
      `${Math.round(bytes / 2 ** 20)} MB at most  ${faults.length} wrong`,
  );
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`${total} cases from seed ${seed} in ${minutes} minutes: ${faulty} wrong`);
process.exitCode = faulty > 0 ? 1 : 0;
