import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { parseRecord } from '../../src/progress/record.ts';
import { importProgress } from '../../src/progress/transfer.ts';
import { temporaryDirectory } from './support.ts';

/** Processes that use one journal at the same time, and are killed. How many is told by the environment: `test:kills`. */
const { JOURNAL_PROCESSES = 8, JOURNAL_RECORDS = 50, JOURNAL_KILLS = 16 } = process.env;
const [processes, records, kills] = [JOURNAL_PROCESSES, JOURNAL_RECORDS, JOURNAL_KILLS].map(Number) as [
  number,
  number,
  number,
];
const timeout = 60_000 + kills * 2000 + processes * records * 100;

/** How many use one journal, of those that are killed: they come to a few hundred answers, imports and compactions. */
const TOGETHER = 8;

/** Milliseconds from one kill to the next, at most. */
const LONGEST_WAIT = 30;

/** What processes do that are killed. */
const WORKS = ['answer', 'compact', 'import', 'reset'] as const;

type Work = (typeof WORKS)[number];

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

interface Started {
  readonly work: Work;
  readonly child: ChildProcess;
  /** What it has said so far, line by line. */
  readonly lines: () => string[];
  readonly ended: Promise<unknown>;
}

function start(directory: string, work: Work, times = 'Infinity'): Started {
  const child = spawn(process.execPath, [program(), directory, work, times], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  // What is after the last line break was not said to its end.
  return { work, child, lines: () => output.split('\n').slice(0, -1), ended: once(child, 'close') };
}

/** What comes after a word in what these have said. */
function said(started: readonly Started[], word: 'id' | 'file'): string[] {
  const lines = started.flatMap((each) => each.lines());
  return lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
}

/** The ids of all answers that count. @throws AssertionError if one counts twice */
function idsIn(directory: string): Set<string> {
  const { state } = openProgress({ directory });
  const ids = [...state.answers.values()].flatMap((answers) => answers.map(({ id }) => id));
  const set = new Set(ids);
  expect(ids).toHaveLength(set.size);
  return set;
}

function expectUndamaged(directory: string): void {
  expect(openProgress({ directory }).damaged).toBe(0);
  expect(readdirSync(directory).filter((name) => /^(unreadable|damaged)/.test(name))).toEqual([]);
}

describe('processes that use one journal at once', () => {
  it.each<[string, Work[]]>([
    ['', []],
    [', while others compact it and import into it all the time', ['compact', 'import']],
  ])('lose nothing%s', { timeout }, async (_, works) => {
    const directory = temporaryDirectory();
    const others = works.map((work) => start(directory, work));
    const started = Array.from({ length: processes }, () => start(directory, 'answer', `${records}`));
    const all = Promise.all(started.map(({ ended }) => ended)).then(() => 'ended');
    // Whoever reads meanwhile misses nothing that was confirmed before.
    while ((await Promise.race([all, setTimeout(5)])) !== 'ended') {
      const before = said(started, 'id');
      const kept = idsIn(directory);
      expect(before.filter((id) => !kept.has(id))).toEqual([]);
    }
    for (const { child, ended } of others) {
      child.kill('SIGKILL');
      await ended;
    }
    const confirmed = said(started, 'id');
    expect(confirmed).toHaveLength(processes * records);
    expectKept(confirmed, directory);
    expectUndamaged(directory);
  });
});

describe('processes that are killed at any moment', () => {
  it('lose nothing that was confirmed; what was broken off is whole once it is done again', {
    timeout,
  }, async () => {
    const atWork: Work[] = [];
    for (let killed = 0; killed < kills; killed += TOGETHER) atWork.push(...(await killAll()));
    const hits = WORKS.map((work) => [work, atWork.filter((each) => each === work).length] as const);
    if (kills >= 1000) process.stdout.write(`killed at work: ${hits.join('; ')}\n`);
    for (const [, count] of hits) expect(count).toBeGreaterThan(0);
  });
});

/** Kills processes that use one journal, one after another. @returns the works of those that were at work just then */
async function killAll(): Promise<Work[]> {
  const directory = temporaryDirectory();
  const started = Array.from({ length: TOGETHER }, (_, index) =>
    start(directory, WORKS[index % WORKS.length] ?? 'answer'),
  );
  await Promise.all(started.map(({ child }) => once(child.stdout as NodeJS.ReadableStream, 'data')));
  for (const { child, ended } of started) {
    await setTimeout(Math.random() * LONGEST_WAIT);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await ended;
  }
  expectUndamaged(directory);
  const doing = (wanted: Work) => started.filter(({ work }) => work === wanted);
  expectKept(said(doing('answer'), 'id'), directory);
  for (const importer of doing('import')) {
    const files = said([importer], 'file');
    const isDone = lastOf(importer) === 'done';
    expectKept((isDone ? files : files.slice(0, -1)).flatMap(idsInFile), directory);
    const last = files.at(-1);
    if (last !== undefined) {
      importProgress(directory, last);
      expectKept(idsInFile(last), directory);
    }
  }
  // What was reset counts no longer, but then it is in a backup.
  const backups = readdirSync(directory).filter((name) => name.startsWith('backup'));
  const backedUp = backups.flatMap((name) => idsInFile(join(directory, name)));
  expectKept(said(doing('reset'), 'id'), directory, backedUp);
  return started.filter((each) => lastOf(each) !== 'done').map(({ work }) => work);
}

const lastOf = ({ lines }: Started): string | undefined => lines().at(-1);

function expectKept(ids: readonly string[], directory: string, elsewhere: readonly string[] = []): void {
  const kept = new Set([...idsIn(directory), ...elsewhere]);
  expect(ids.filter((id) => !kept.has(id))).toEqual([]);
}

/** The ids of the records in a file, without one that was broken off. */
function idsInFile(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => parseRecord(line)?.id ?? []);
}
