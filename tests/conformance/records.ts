/** Reads and writes conformance records: one JSON object a line, gzipped if the file's name ends in `.gz`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Program } from './dsl.ts';

/** How a conformance program ended: run() returned, raised, or would have waited for ever. */
export type Outcome = { readonly result: string } | { readonly error: string } | { readonly deadlock: true };

/** What a conformance program did. Times are in virtual seconds, rounded to 6 decimals. */
export interface Recording {
  readonly trace: readonly (readonly [time: number, text: string])[];
  readonly outcome: Outcome;
  readonly time: number;
  /** Set if it depends on the order of a set of tasks, which CPython leaves undefined. */
  readonly setorder?: true;
}

/** A program and what CPython did with it. */
export interface ConformanceRecord extends Recording {
  readonly id: string;
  /** Which part of asyncio the program stresses. */
  readonly theme?: string;
  /** How many statements the program has. */
  readonly n?: number;
  readonly prog: Program;
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
