import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutHeldEnter } from '../../../src/terminal/prompt/held-enter.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A prompt that begins now, at which keys are typed by the clock. */
function prompt() {
  const stdin = new PassThrough();
  const { input, stop } = withoutHeldEnter(stdin as unknown as NodeJS.ReadStream);
  let typed = '';
  input.on('data', (chunk) => {
    typed += String(chunk).replaceAll('\r', '⏎');
  });
  const turns = async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    stop,
    wait: async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      await turns();
    },
    press: async (keys: string) => {
      stdin.write(keys);
      await turns();
    },
    typed: () => typed,
  };
}

describe('at a prompt, Enter', () => {
  it('is taken at once by somebody who has read it', async () => {
    const { wait, press, typed } = prompt();
    await wait(1500);
    await press('\r');
    expect(typed()).toBe('⏎');
  });

  it('is taken a moment later from somebody who is fast', async () => {
    const { wait, press, typed } = prompt();
    await wait(50);
    await press('\r');
    expect(typed()).toBe('');
    await wait(150);
    expect(typed()).toBe('⏎');
  });

  it.each([
    [250, 33],
    [500, 40],
    [900, 90],
  ])(
    'is not taken while it is held from before, if it repeats after %i ms and then every %i',
    async (delay, each) => {
      const { wait, press, typed } = prompt();
      await wait(delay);
      for (let repeat = 0; repeat < 50; repeat++) {
        await press('\r');
        await wait(each);
      }
      expect(typed()).toBe('');
      await wait(2000);
      expect(typed()).toBe('');
      await press('\r');
      expect(typed()).toBe('⏎');
    },
  );

  it('that is held counts once', async () => {
    const { wait, press, typed } = prompt();
    await wait(3000);
    await press('\r');
    await wait(500);
    for (let repeat = 0; repeat < 50; repeat++) {
      await press('\r');
      await wait(33);
    }
    expect(typed()).toBe('⏎');
  });

  it('is not taken of a machine that was busy while it was held', async () => {
    const { wait, press, typed } = prompt();
    await press('\r\r\r\r');
    await wait(2000);
    expect(typed()).toBe('');
  });

  it('comes where it was typed among other keys', async () => {
    const { wait, press, typed } = prompt();
    for (const keys of ['1', '\r', '2', '3\r', '\r']) await press(keys);
    await wait(200);
    expect(typed()).toBe('1⏎23⏎⏎');
  });

  it('is not taken by a prompt that is over', async () => {
    const { wait, press, stop, typed } = prompt();
    await press('\r');
    stop();
    await wait(2000);
    expect(typed()).toBe('');
  });
});
