/**
 * `npm run bench:startup`: how much longer than a bare `node -e 0` the program takes: to its end, or until its first page
 * or question can be seen, in a pipe and on a terminal. Prints ratios.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pty from '@lydell/node-pty';

const ROUNDS = 31;

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'startup-'));
const { NO_COLOR: _, ...inherited } = process.env;
const env = { ...inherited, ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' } as Record<string, string>;

interface Start {
  readonly argv: readonly string[];
  /** What is waited for; without it, the end. */
  readonly shown?: RegExp;
  readonly terminal?: true;
}

const question = /(q|Esc)\s+leave/;
const starts: readonly Start[] = [
  // The first of all greets; once something was read, it is home.
  { argv: [], shown: /Welcome/, terminal: true },
  { argv: ['--version'] },
  { argv: ['--help'] },
  { argv: ['demo'] },
  { argv: ['demo', 'gather', '--instant'] },
  { argv: ['lesson', 'gather'] },
  { argv: ['lesson', '--list'] },
  { argv: ['why', 'was never awaited'] },
  { argv: ['lesson', 'gather'], shown: /1\/\d/, terminal: true },
  { argv: [], shown: question, terminal: true },
  { argv: ['quiz', 'gather', '--seed', '1'], shown: question },
  { argv: ['quiz', 'gather', '--seed', '1'], shown: question, terminal: true },
  { argv: ['quiz', '--generated', '--seed', '1'], shown: question },
  { argv: ['quiz', '--generated', '--seed', '1'], shown: question, terminal: true },
];

/** Milliseconds until that is seen, or until the end. */
function run(argv: readonly string[], { shown, terminal }: Omit<Start, 'argv'>): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    let text = '';
    let seen = false;
    const hear = (data: string | Buffer, kill: () => void): void => {
      text += data;
      if (shown === undefined || seen || !shown.test(text)) return;
      seen = true;
      resolve(performance.now() - start);
      kill();
    };
    const end = (code: number | null): void => {
      if (code === 0 && shown === undefined) resolve(performance.now() - start);
      else if (!seen) reject(new Error(`node ${argv.join(' ')} ended with ${code}`));
    };
    if (terminal) {
      const child = pty.spawn(process.execPath, [...argv], {
        name: 'xterm-256color',
        cols: 80,
        rows: 24,
        env,
      });
      child.onData((data) => hear(data, () => child.kill()));
      child.onExit(({ exitCode }) => end(exitCode));
    } else {
      const child = spawn(process.execPath, argv, {
        stdio: [shown ? 'pipe' : 'ignore', 'pipe', 'ignore'],
        env,
      });
      child.stdout?.on('data', (data: Buffer) => hear(data, () => child.kill()));
      child.on('exit', end);
    }
  });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

try {
  for (const { argv, ...how } of starts) {
    const bare: number[] = [];
    const ours: number[] = [];
    // In turn, so that a machine that slows down slows both.
    for (let round = 0; round <= ROUNDS; round++) {
      bare.push(await run(['-e', '0'], how.terminal ? { terminal: true } : {}));
      ours.push(await run([program, ...argv], how));
    }
    const ratio = median(ours) / median(bare);
    const where = how.terminal ? ', on a terminal' : '';
    console.log(`asynctutor ${argv.join(' ')}${where}: ${ratio.toFixed(2)} × node -e 0`);
  }
} finally {
  rmSync(home, { recursive: true });
}
