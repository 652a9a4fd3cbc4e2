/** Reads and writes conformance records: one JSON object a line, gzipped if the file's name ends in `.gz`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Outcome, Recording } from '../oracle/cpython.ts';
import type { Program } from './dsl.ts';

/** A program and what CPython did with it. Times are in virtual seconds, rounded to 6 decimals. */
export interface ConformanceRecord {
  readonly id: string;
  /** Which part of asyncio the program stresses. */
  readonly theme?: string;
  /** How many statements the program has. */
  readonly n?: number;
  readonly prog: Program;
  readonly trace: Recording['trace'];
  readonly outcome: Outcome;
  readonly time: number;
  /** Set if the recording depends on the order of a set of tasks, which CPython leaves undefined. */
  readonly setorder?: true;
}

export const formatRecords = (records: readonly ConformanceRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

export function readRecords(path: string | URL): ConformanceRecord[] {
  const bytes = readFileSync(path);
  const text = (String(path).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ConformanceRecord);
}

export function writeRecords(path: string | URL, records: readonly ConformanceRecord[]): void {
  const text = formatRecords(records);
  writeFileSync(path, String(path).endsWith('.gz') ? gzipSync(text) : text);
}
