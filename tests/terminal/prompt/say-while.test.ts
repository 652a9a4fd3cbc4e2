import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewsEn } from '../../../src/i18n/views.en.ts';
import { sayWhile } from '../../../src/terminal/prompt/say-while.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';
import { screenOf } from '../../../src/terminal/screen/screen.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Somewhere to say it, and all that was said there so far. */
function somewhere(isTTY: boolean) {
  const stdout = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => stdout.write('<start>'),
    clearLine: () => stdout.write('<clear>'),
    moveCursor: () => true,
  });
  let said = '';
  stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const env = { TERM: 'xterm', LANG: 'C.UTF-8', NO_COLOR: '1' };
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode: (raw: boolean) => void modes.push(raw),
  });
  const io = { stdin, stdout, env, onInterrupt: () => () => {} } as unknown as Io;
  return { io, stdin, modes, screen: screenOf(io, viewsEn), said: () => said };
}

describe('what takes long', () => {
  it('is said in one line, and only once it does', async () => {
    vi.useFakeTimers();
    const { io, screen, said } = somewhere(false);
    let finish = (_: string): void => {};
    const work = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const result = sayWhile('Working…', work, screen, io);
    await vi.advanceTimersByTimeAsync(199);
    expect(said()).toBe('');
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toBe('Working…\n');
    finish('done');
    await expect(result).resolves.toBe('done');
    await sayWhile('Never said', Promise.resolve(), screen, io);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toBe('Working…\n');
  });

  it('shows no key that is pressed meanwhile, and keeps none', async () => {
    const { io, stdin, modes, screen } = somewhere(true);
    const work = new Promise((resolve) => {
      stdin.on('data', resolve);
    });
    const result = sayWhile('Working…', work, screen, io);
    expect(modes).toEqual([true]);
    stdin.write('\r');
    await result;
    expect(modes).toEqual([true, false]);
    expect(stdin.read()).toBe(null);
  });

  it('is a spinner on a terminal, which is gone afterwards, even after a failure', async () => {
    const { io, screen, said } = somewhere(true);
    const work = new Promise((_, reject) => {
      io.stdout.on('data', () => {
        if (said().includes('Working…')) reject(new Error('no'));
      });
    });
    await expect(sayWhile('Working…', work, screen, io)).rejects.toThrow('no');
    const end = said().lastIndexOf('Working…');
    expect(said().slice(end)).toContain('<clear>');
  });
});
