import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { discardKeys } from '../../../src/terminal/screen/discard-keys.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';
import { Interrupted, unlessInterrupted } from '../../../src/terminal/screen/io.ts';

/** A keyboard, and whether its keys reach us one by one, unseen. */
function makeIo({ keyboard = true, screen = true } = {}) {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: keyboard,
    setRawMode: (raw: boolean) => void modes.push(raw),
  });
  const io = { stdin, stdout: { isTTY: screen }, stderr: {}, env: {}, onInterrupt: () => () => {} };
  return { io: io as unknown as Io, stdin, modes };
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('discardKeys', () => {
  it('keeps what is typed meanwhile, and gives the keyboard back', async () => {
    const { io, stdin, modes } = makeIo();
    const result = await discardKeys(io, async () => {
      expect(modes).toEqual([true]);
      stdin.write('ls\r');
      await moment();
      return 'done';
    });
    expect(result).toBe('done');
    expect(modes).toEqual([true, false]);
    expect(stdin.isPaused()).toBe(true);
    expect(stdin.read()).toBeNull();
  });

  it('keeps what was typed while the thread was held to the very end', async () => {
    const { io, stdin } = makeIo();
    await discardKeys(io, async () => void stdin.write('rm\r'));
    expect(stdin.read()).toBeNull();
  });

  it('tells of Ctrl-C whoever waits for it', async () => {
    const { io, stdin } = makeIo();
    let told = 0;
    await discardKeys(io, async ({ onInterrupt }) => {
      const ignore = onInterrupt(() => told++);
      stdin.write('a\u0003');
      await moment();
      ignore();
    });
    expect(told).toBe(1);
  });

  it('ends with a Ctrl-C that nobody waited for', async () => {
    const { io, stdin, modes } = makeIo();
    const interrupted = discardKeys(io, async () => {
      stdin.write('\u0003');
      await moment();
    });
    await expect(interrupted).rejects.toThrow(Interrupted);
    expect(modes).toEqual([true, false]);
  });

  it('tells of a Ctrl-C that nobody has waited for whoever does next', async () => {
    const { io, stdin } = makeIo();
    await discardKeys(io, async (within) => {
      stdin.write('\u0003');
      await moment();
      await expect(unlessInterrupted(within, new Promise(() => {}))).rejects.toThrow(Interrupted);
    });
  });

  it('gives the keyboard back after a failure', async () => {
    const { io, modes } = makeIo();
    await expect(discardKeys(io, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(modes).toEqual([true, false]);
  });

  it.each([{ keyboard: false }, { screen: false }])('leaves the keys alone with %j', async (ends) => {
    const { io, stdin, modes } = makeIo(ends);
    await discardKeys(io, async () => void stdin.write('for the pager'));
    expect(modes).toEqual([]);
    expect(stdin.read()?.toString()).toBe('for the pager');
  });
});
