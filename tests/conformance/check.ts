/** `npm run conformance -- FILE…`: runs recorded programs on `src/asyncio` and compares. */

import { Command } from 'commander';
import { findDifferences, formatDifference } from './compare.ts';
import { type ConformanceRecord, readRecords } from './records.ts';

const SHOWN = 5;

const program = new Command('conformance')
  .description('Runs recorded programs on src/asyncio and compares with what CPython did.')
  .argument('<files...>', 'recordings: JSON Lines, plain or gzipped')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action((files: string[]) => {
    const differences = files.map(check);
    process.exitCode = differences.every((count) => count === 0) ? 0 : 1;
  });
program.parse();

/** @returns how many programs differ. */
function check(file: string): number {
  const records = read(file);
  const differences = findDifferences(records);
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

function read(file: string): ConformanceRecord[] {
  try {
    return readRecords(file);
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
