/** `npm run conformance:record -- --seed S --count N [--out FILE]`: random programs, as CPython runs them. */

import { closeSync, openSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { startInterpreter } from '../cpython/support.ts';
import { recordPrograms } from './recorder.ts';
import { formatRecords, writeRecords } from './records.ts';

const STDOUT = '-';

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly out?: string;
  readonly deadlocks: boolean;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

const command = new Command('conformance:record')
  .description("Write random asyncio programs, with CPython's traces of them, as JSON Lines.")
  .option('--seed <number>', 'which programs: the same seed always gives the same ones', wholeNumber, 1)
  .option('--count <number>', 'how many records', wholeNumber, 1000)
  .option(
    '--out <file>',
    'where to; gzipped if it ends in .gz; - for stdout (default: conformance-SEED.jsonl.gz)',
  )
  .option('--no-deadlocks', 'leave out programs that wait for ever')
  .exitOverride()
  .action(run);

async function run({ seed, count, deadlocks, out = `conformance-${seed}.jsonl.gz` }: Options): Promise<void> {
  // Find out before the work, not after it, that the file cannot be written.
  if (out !== STDOUT) closeSync(openSync(out, 'w'));
  const cpython = await startInterpreter();
  const { records, leftOut } = await recordPrograms(cpython, { seed, count, deadlocks });
  cpython.close();
  if (out === STDOUT) process.stdout.write(formatRecords(records));
  else writeRecords(out, records);
  console.error(
    `${count} records; left out ` +
      `${leftOut.recursing} recursing, ${leftOut.deadlocked} deadlocked, ` +
      `${leftOut.tooShort} too short, ${leftOut.tooLong} too long${out === STDOUT ? '' : `; in ${out}`}`,
  );
}

try {
  await command.parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the arguments.
  if (!(error instanceof CommanderError))
    console.error(`error: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
}
