/** `npm run conformance -- [--python PATH] FILE…`: runs recorded programs on `src/asyncio`, or on an installed Python, and compares. */

import { isDeepStrictEqual } from 'node:util';
import { Command } from 'commander';
import { type Difference, findDifferences, formatDifference } from './compare.ts';
import { InstalledRunner } from './installed.ts';
import { needs314, versionOf } from './older.ts';
import { runOnCPython } from './recorder.ts';
import { type ConformanceRecord, readRecords } from './records.ts';

const SHOWN = 5;

const program = new Command('conformance')
  .description('Runs recorded programs on src/asyncio and compares with what CPython did.')
  .argument('<files...>', 'recordings: JSON Lines, plain or gzipped')
  .option('--python <path>', 'an installed Python to run them, on the virtual clock')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (files: string[], { python }: { python?: string }) => {
    const minor = python === undefined ? null : orExit(() => versionOf(python))[1];
    const runner = python === undefined ? null : new InstalledRunner(python);
    const isOlder = minor !== null && minor < 14;
    let isEqual = true;
    for (const file of files) isEqual = (await check(file, runner, isOlder)) === 0 && isEqual;
    runner?.close();
    process.exitCode = isEqual ? 0 : 1;
  });
await program.parseAsync();

/** @returns how many programs differ. */
async function check(file: string, runner: InstalledRunner | null, isOlder: boolean): Promise<number> {
  const all = orExit(() => readRecords(file), file);
  const records = isOlder ? all.filter(({ prog }) => !needs314(prog)) : all;
  if (isOlder) console.log(`${file}: ${all.length - records.length} of ${all.length} need Python 3.14`);
  const differences = runner === null ? findDifferences(records) : await findDifferencesOn(runner, records);
  for (const difference of differences.slice(0, SHOWN)) console.log(`${formatDifference(difference)}\n`);
  if (differences.length > SHOWN) {
    console.log(
      `and ${differences.length - SHOWN} more: ${differences
        .slice(SHOWN, 50)
        .map(({ record }) => record.id)
        .join(' ')}\n`,
    );
  }
  console.log(`${file}: ${records.length - differences.length} of ${records.length} equal`);
  return differences.length;
}

/** Of programs that depend on the order of a set, that order is ours on every Python. */
async function findDifferencesOn(
  runner: InstalledRunner,
  records: readonly ConformanceRecord[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const record of records) {
    const { recording } = (await runOnCPython(runner, record.prog)) ?? {};
    const actual = recording ?? { trace: [], outcome: { error: 'a circle of cancellations' }, time: 0 };
    const expected = { trace: record.trace, outcome: record.outcome, time: record.time };
    if (!isDeepStrictEqual(actual, expected)) differences.push({ record, actual });
  }
  return differences;
}

function orExit<Result>(get: () => Result, what = 'conformance'): Result {
  try {
    return get();
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
