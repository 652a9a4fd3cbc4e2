import { describe, expect, it } from 'vitest';
import { spawnInTerminal } from './pseudo-terminal.ts';

describe('the pseudo-terminal of these tests', () => {
  it.each([3000, 5000, 20_000])(
    'misses none of %i characters of a program that ended while nobody read',
    async (size) => {
      const script = `process.stdout.write('é'.repeat(${size}))`;
      let output = '';
      const pty = spawnInTerminal(process.execPath, ['-e', script], { env: process.env }, (text) => {
        output += text;
      });
      const ended = new Promise((resolve) => pty.onExit(resolve));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      await ended;
      expect(output).toBe('é'.repeat(size));
    },
  );
});
