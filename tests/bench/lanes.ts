/**
 * `npm run bench:lanes`: how late the loop's timers fire while a live board of 1,000 lanes is drawn on a real
 * pseudo-terminal. Prints milliseconds, as a lateness has no ratio.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const folder = mkdtempSync(join(tmpdir(), 'lanes-'));
const report = join(folder, 'lateness.json');
const runner = fileURLToPath(new URL('lanes-run.ts', import.meta.url));
const { CI: _, ...env } = process.env;
const pty = spawn(process.execPath, ['--import', 'tsx', runner, report], {
  name: 'xterm-256color',
  cols: 120,
  rows: 40,
  env: env as Record<string, string>,
});
let bytes = 0;
pty.onData((data) => {
  bytes += data.length;
});
pty.onExit(() => {
  const { lateness, seconds } = JSON.parse(readFileSync(report, 'utf8')) as {
    lateness: number[];
    seconds: number;
  };
  rmSync(folder, { recursive: true });
  lateness.sort((a, b) => a - b);
  const quantile = (q: number) => (lateness[Math.floor((lateness.length - 1) * q)] as number).toFixed(1);
  console.log(`${lateness.length} timers of 1,000 tasks in ${seconds.toFixed(1)} s, ${bytes} bytes drawn`);
  console.log(`late by ${quantile(0.5)} ms at the median, ${quantile(0.99)} ms at the 99th percentile`);
});
