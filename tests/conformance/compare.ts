import { isDeepStrictEqual } from 'node:util';

import { interpret } from './interpret.ts';
import type { ConformanceRecord, Recording } from './records.ts';

/** A program that did not do here what it did on CPython. */
export interface Difference {
  readonly record: ConformanceRecord;
  readonly actual: Recording;
}

/** Runs the recorded programs on `src/asyncio`, and gives those whose trace, outcome or time differs. */
export function findDifferences(records: readonly ConformanceRecord[]): Difference[] {
  return records.flatMap((record) => {
    const actual = interpret(record.prog);
    const expected = { trace: record.trace, outcome: record.outcome, time: record.time };
    return isDeepStrictEqual(actual, expected) ? [] : [{ record, actual }];
  });
}

/** CPython's trace and ours side by side, from the line before the first that differs. */
export function formatDifference({ record, actual }: Difference, lines = 12): string {
  const expected = describe(record);
  const found = describe(actual);
  const first = expected.findIndex((line, i) => line !== found[i]);
  const start = Math.max(0, (first < 0 ? expected.length : first) - 1);
  const width = Math.max(...expected.map((line) => line.length), 'CPython'.length);
  const rows = [`${'CPython'.padEnd(width)}   asynctutor`];
  for (let i = start; i < Math.min(start + lines, Math.max(expected.length, found.length)); i++) {
    const [left, right] = [expected[i] ?? '', found[i] ?? ''];
    rows.push(`${left.padEnd(width)} ${left === right ? ' ' : '|'} ${right}`);
  }
  return [`${record.id}${record.setorder ? ' (setorder)' : ''}:`, ...rows.map((row) => `  ${row}`)].join(
    '\n',
  );
}

function describe({ trace, outcome, time }: Recording): string[] {
  return [...trace.map(([t, text]) => `${t} ${text}`), `${time} => ${JSON.stringify(outcome)}`];
}
