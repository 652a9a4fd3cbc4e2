/**
 * `npm run bench:keys`: how long a key waits for its answer while the largest demo runs on a real pseudo-terminal:
 * thousands of connections on one thread. Prints milliseconds, beside those of the smallest demo.
 */

import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));
const { CI: _, ...env } = process.env;
/** How often the help is opened in each run. */
const TIMES = 10;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds from a key to the first of its picture, each time that it is pressed in a run. */
async function latencies(argv: readonly string[], started: RegExp): Promise<number[]> {
  const pty = spawn(process.execPath, [program, ...argv], {
    name: 'xterm-256color',
    cols: 120,
    rows: 40,
    env: env as Record<string, string>,
  });
  let written = '';
  let onData = (): void => {};
  pty.onData((data) => {
    written += data;
    onData();
  });
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      onData = () => {
        if (pattern.test(written)) resolve();
      };
      onData();
    });
  const ended = new Promise<void>((resolve) => pty.onExit(() => resolve()));
  await until(started);
  const found: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    for (const key of ['?', 'x']) {
      written = '';
      const pressed = performance.now();
      pty.write(key);
      // The help takes the alternate screen, and gives it back.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences begin with it.
      await until(key === '?' ? /\u001b\[\?1049h/ : /\u001b\[\?1049l/);
      found.push(performance.now() - pressed);
      await wait(50 + 37 * time);
    }
  }
  pty.write('\u0003');
  await ended;
  return found.sort((a, b) => a - b);
}

const quantile = (all: readonly number[], q: number) =>
  (all[Math.floor((all.length - 1) * q)] as number).toFixed(1);

for (const [name, argv, started] of [
  ['gather', ['demo', 'gather', '--speed', '0.1'], /left/],
  ['connections', ['demo', 'connections'], /connections open/],
] as const) {
  const all = await latencies(argv, started);
  console.log(`${name}: ${quantile(all, 0.5)} ms at the median, ${quantile(all, 1)} ms at most`);
}
