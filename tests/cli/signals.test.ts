import { spawn } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { bundle, temporaryFolder } from '../cpython/support.ts';

const running: { kill: (signal: NodeJS.Signals) => boolean }[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

it.skipIf(process.platform === 'win32')(
  'a stop that is over when the program hears of it does not stop it',
  async () => {
    const script = await bundle('tests/cli/stop-and-continue.ts', temporaryFolder());
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(output).toBe('goes on');
  },
);
