import { Random } from '../conformance/generate/random.ts';
import { KINDS } from './kinds/index.ts';
import type { FromTrier } from './messages.ts';

/** `try-cases.ts KIND SEED COUNT`: a process that tries so many cases of one kind, and tells its parent. */

/** Processor time and memory that a case may take. */
const MOST_SECONDS = 2;
const MOST_BYTES = 300 * 2 ** 20;

const [name = '', from = '', count = ''] = process.argv.slice(2);
const tell = (message: FromTrier): void => {
  process.send?.(message);
};
const load = KINDS[name];
if (load === undefined) throw new Error(`there is no kind ${name}`);
const kind = await load();
// What is loaded and compiled at first is no case's own.
await Promise.resolve(kind.run(new Random(0))).catch(() => {});

let [seconds, slowest, bytes] = [0, 0, 0];
const first = Number(from);
for (let seed = first; seed < first + Number(count); seed++) {
  tell({ type: 'begin', seed });
  const start = process.cpuUsage();
  try {
    await kind.run(new Random(seed));
  } catch (error) {
    tell({ type: 'fault', seed, what: error instanceof Error ? String(error.stack) : String(error) });
  }
  const { user, system } = process.cpuUsage(start);
  const usage = kind.usage?.() ?? { seconds: (user + system) / 1e6, bytes: 0 };
  if (usage.seconds > MOST_SECONDS) tell({ type: 'fault', seed, what: `took ${usage.seconds} s` });
  if (usage.bytes > MOST_BYTES) tell({ type: 'fault', seed, what: `took ${megabytes(usage.bytes)} MB` });
  if (usage.seconds > seconds) [seconds, slowest] = [usage.seconds, seed];
  bytes = Math.max(bytes, usage.bytes);
}
if (kind.usage === undefined) bytes = process.resourceUsage().maxRSS * 1024;
tell({ type: 'end', cases: Number(count), seconds, slowest, bytes });
process.disconnect?.();

function megabytes(amount: number): number {
  return Math.round(amount / 2 ** 20);
}
