import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { temporaryDirectory } from './support.ts';

/**
 * Processes that use one journal at the same time, and are killed. How many can be told by the environment:
 * `JOURNAL_PROCESSES=50 JOURNAL_RECORDS=200 JOURNAL_KILLS=1000 npx vitest --config tests/vitest.config.ts processes`.
 */
const { JOURNAL_PROCESSES = 8, JOURNAL_RECORDS = 50, JOURNAL_KILLS = 25 } = process.env;
const [processes, records, kills] = [JOURNAL_PROCESSES, JOURNAL_RECORDS, JOURNAL_KILLS].map(Number) as [
  number,
  number,
  number,
];
const timeout = 60_000 + kills * 2000 + processes * records * 100;

/** Milliseconds that a process lives at most after its first record. */
const LONGEST_LIFE = 60;

/** What is killed each time. */
const WORKS = ['answer', 'answer', 'compact'];

let built = '';
const program = () => join(built, 'process.js');

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'process-'));
  const source = fileURLToPath(new URL('fixtures/process.ts', import.meta.url));
  await build({
    input: source,
    platform: 'node',
    output: { file: program(), format: 'cjs' },
    logLevel: 'warn',
  });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** A process, and what it has confirmed so far. */
function start(...args: string[]): {
  child: ChildProcess;
  confirmed: () => string[];
  ended: Promise<unknown>;
} {
  const child = spawn(process.execPath, [program(), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  // What is after the last line break was not confirmed to its end.
  return { child, confirmed: () => output.split('\n').slice(0, -1), ended: once(child, 'close') };
}

function idsIn(directory: string): Set<string> {
  const { state } = openProgress({ directory });
  return new Set([...state.answers.values()].flatMap((answers) => answers.map(({ id }) => id)));
}

describe('processes that use one journal at once', () => {
  it.each([
    ['', 0],
    [', while another compacts it all the time', 1],
  ])('lose nothing%s', { timeout }, async (_, compactors) => {
    const directory = temporaryDirectory();
    const compacting = Array.from({ length: compactors }, () => start(directory, 'compact'));
    const started = Array.from({ length: processes }, () => start(directory, 'answer', `${records}`));
    const all = Promise.all(started.map(({ ended }) => ended)).then(() => 'ended');
    // Whoever reads meanwhile misses nothing that was confirmed before.
    while ((await Promise.race([all, setTimeout(5)])) !== 'ended') {
      const before = started.flatMap((each) => each.confirmed());
      const kept = idsIn(directory);
      expect(before.filter((id) => !kept.has(id))).toEqual([]);
    }
    for (const { child } of compacting) child.kill('SIGKILL');
    await Promise.all(compacting.map(({ ended }) => ended));
    const confirmed = started.flatMap((each) => each.confirmed());
    expect(confirmed).toHaveLength(processes * records);
    expect(idsIn(directory)).toEqual(new Set(confirmed));
    expect(openProgress({ directory }).damaged).toBe(0);
  });
});

describe('processes that are killed at any moment', () => {
  it('have lost nothing that was confirmed', { timeout }, async () => {
    const directory = temporaryDirectory();
    const confirmed: string[] = [];
    for (let killed = 0; killed < kills; killed += WORKS.length) {
      const started = WORKS.map((work) => start(directory, work, '1000000'));
      await once(started[0]?.child.stdout as NodeJS.ReadableStream, 'data');
      await Promise.all(
        started.map(async ({ child, ended }) => {
          await setTimeout(Math.random() * LONGEST_LIFE);
          child.kill('SIGKILL');
          await ended;
        }),
      );
      confirmed.push(...started.flatMap((each) => each.confirmed()));
    }
    const kept = idsIn(directory);
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
    expect(openProgress({ directory }).damaged).toBe(0);
    expect(readdirSync(directory).filter((name) => name.startsWith('unreadable'))).toEqual([]);
  });
});
