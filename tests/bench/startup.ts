/**
 * `npm run bench:startup`: how much longer than a bare `node -e 0` the program takes: to its end, or until its first page
 * or question can be seen, in a pipe and on a terminal. Prints ratios of medians, and milliseconds between the least: a
 * busy machine makes none faster.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import * as pty from '@lydell/node-pty';

const ROUNDS = 11;
/** Milliseconds more than a bare start, for whatever somebody waits for. */
const BOUND = 300;

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));
/** Of somebody who has begun to read, and of somebody who has not. */
const home = mkdtempSync(join(tmpdir(), 'startup-'));
const emptyHome = mkdtempSync(join(tmpdir(), 'startup-'));
const { NO_COLOR: _, ...inherited } = process.env;
const env = { ...inherited, LANG: 'C.UTF-8' };

interface Start {
  readonly argv: readonly string[];
  /** What is waited for; without it, the end. */
  readonly shown?: RegExp;
  readonly terminal?: true;
  /** Typed once that is shown; without it, the program is ended. */
  readonly keys?: string;
  readonly home?: string;
}

const question = /(q|Esc)\s+leave/;
const reading: Start = { argv: ['lesson', 'gather'], shown: /1\/\d/, terminal: true };
const starts: readonly Start[] = [
  { argv: [], shown: /Welcome/, terminal: true, home: emptyHome },
  { argv: ['--version'] },
  { argv: ['--help'] },
  { argv: ['demo'] },
  { argv: ['demo', 'gather', '--instant'] },
  { argv: ['lesson', 'gather'] },
  { argv: ['lesson', '--list'] },
  { argv: ['why', 'was never awaited'] },
  reading,
  { argv: [], shown: question, terminal: true },
  { argv: ['quiz', 'gather', '--seed', '1'], shown: question },
  { argv: ['quiz', 'gather', '--seed', '1'], shown: question, terminal: true },
  { argv: ['demo', 'gather', '--predict'], shown: /q\s+just run it/, terminal: true },
  { argv: ['demo', 'gather', '--step'], shown: question, terminal: true },
  { argv: ['quiz', '--generated', '--seed', '1'], shown: question },
  { argv: ['quiz', '--generated', '--seed', '1'], shown: question, terminal: true },
];

/** Milliseconds until that is seen, or until the end. Where keys are typed, resolved at the end. */
function run(argv: readonly string[], { shown, terminal, keys, home: folder = home }: Omit<Start, 'argv'>) {
  const start = performance.now();
  return new Promise<number>((resolve, reject) => {
    let text = '';
    let taken: number | undefined;
    const hear = (data: string | Buffer, kill: () => void, type?: (keys: string) => void): void => {
      text += data;
      if (shown === undefined || taken !== undefined || !shown.test(stripVTControlCharacters(text))) return;
      taken = performance.now() - start;
      if (keys !== undefined) {
        type?.(keys);
        return;
      }
      resolve(taken);
      kill();
    };
    const end = (code: number | null): void => {
      if (code === 0 && shown === undefined) taken = performance.now() - start;
      if (taken !== undefined) resolve(taken);
      else reject(new Error(`node ${argv.join(' ')} ended with ${code}`));
    };
    const options = { env: { ...env, ASYNCTUTOR_HOME: folder } as Record<string, string> };
    if (terminal) {
      const screen = { name: 'xterm-256color', cols: 80, rows: 24 };
      const child = pty.spawn(process.execPath, [...argv], { ...screen, ...options });
      const [kill, type] = [() => child.kill(), (typed: string) => child.write(typed)];
      child.onData((data) => {
        // As terminals do when they are asked for their background and their kind.
        if (data.includes('\u001b[c')) child.write('\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[?62;c');
        hear(data, kill, type);
      });
      child.onExit(({ exitCode }) => end(exitCode));
    } else {
      const stdio = [shown ? 'pipe' : 'ignore', 'pipe', 'ignore'] as const;
      const child = spawn(process.execPath, argv, { stdio: [...stdio], ...options });
      child.stdout?.on('data', (data: Buffer) => hear(data, () => child.kill()));
      child.on('exit', end);
    }
  });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

try {
  await run([program, ...reading.argv], { ...reading, keys: 'q' });
  for (const { argv, ...how } of starts) {
    const bare: number[] = [];
    const ours: number[] = [];
    // In turn, so that a machine that slows down slows both.
    for (let round = 0; round <= ROUNDS; round++) {
      bare.push(await run(['-e', '0'], how.terminal ? { terminal: true } : {}));
      ours.push(await run([program, ...argv], how));
    }
    const ratio = (median(ours) / median(bare)).toFixed(2);
    const more = Math.min(...ours) - Math.min(...bare);
    const where = how.terminal ? ', on a terminal' : '';
    const verdict = more > BOUND ? `   above ${BOUND}` : '';
    console.log(
      `asynctutor ${argv.join(' ')}${where}: ${ratio} × node -e 0, ${more.toFixed(0)} ms more${verdict}`,
    );
  }
} finally {
  for (const folder of [home, emptyHome]) rmSync(folder, { recursive: true });
}
