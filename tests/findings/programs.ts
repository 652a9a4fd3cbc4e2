import { readdirSync, readFileSync } from 'node:fs';
import type { FindingKind } from '../../src/findings/index.ts';

export interface Expected {
  readonly kind: FindingKind;
  readonly line: number;
}

const folder = new URL('./', import.meta.url);

const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** The programs with one planted fault each, and what is to be found in them. */
export function planted(): { name: string; source: string; expected: Expected }[] {
  const table = JSON.parse(read('planted.json')) as Record<string, Expected>;
  return Object.entries(table).map(([name, expected]) => ({
    name,
    source: read(`planted/${name}.py`),
    expected,
  }));
}

/** Programs in which there is nothing to find. */
export function healthy(): { name: string; source: string }[] {
  return readdirSync(new URL('healthy/', folder)).map((file) => ({
    name: file.replace(/\.py$/, ''),
    source: read(`healthy/${file}`),
  }));
}
