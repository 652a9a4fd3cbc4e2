import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { backgroundOf } from '../../../src/terminal/screen/background.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';

/** A terminal that sends this, in pieces, when it is asked. */
function terminal(pieces: readonly string[], env: Record<string, string> = {}) {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => void modes.push(raw),
  });
  const asked: string[] = [];
  const stdout = {
    isTTY: true,
    getColorDepth: () => 8,
    write(text: string) {
      asked.push(text);
      for (const piece of pieces) setImmediate(() => stdin.write(piece));
    },
  };
  return { io: { stdin, stdout, env } as unknown as Io, stdin, modes, asked };
}

const KIND = '\u001b[?62;4c';

describe('the background of a terminal', () => {
  it.each([
    ['rgb:0000/0000/0000', 'dark'],
    ['rgb:1e1e/1e1e/1e1e', 'dark'],
    ['rgb:00/2b/36', 'dark'],
    ['rgb:fdfd/f6f6/e3e3', 'light'],
    ['rgba:f/f/f/f', 'light'],
  ])('is what it says: %s', async (colour, background) => {
    for (const end of ['\u0007', '\u001b\\']) {
      const { io, modes } = terminal([`\u001b]11;${colour.slice(0, 7)}`, `${colour.slice(7)}${end}`, KIND]);
      expect(await backgroundOf(io)).toBe(background);
      expect(modes).toEqual([true, false]);
    }
  });

  it.each([
    ['0;15', 'light'],
    ['15;0', 'dark'],
    ['12;default;8', 'dark'],
    ['0;default', 'unknown'],
    [undefined, 'unknown'],
  ])('is else what COLORFGBG says: %s', async (colours, background) => {
    const env = colours === undefined ? undefined : { COLORFGBG: colours };
    expect(await backgroundOf(terminal([KIND], env).io)).toBe(background);
  });

  it('is unknown in a terminal that says nothing', async () => {
    const { io, modes } = terminal([]);
    expect(await backgroundOf(io)).toBe('unknown');
    expect(modes).toEqual([true, false]);
  });

  it('is not asked for where no colour depends on it, or nobody would read the answer', async () => {
    const none = terminal([KIND], { NO_COLOR: '1', COLORFGBG: '0;15' });
    expect(await backgroundOf(none.io)).toBe('unknown');
    const piped = terminal([KIND], { COLORFGBG: '0;15' });
    Object.assign(piped.io.stdin, { isTTY: false });
    expect(await backgroundOf(piped.io)).toBe('light');
    expect([...none.asked, ...piped.asked]).toEqual([]);
  });

  it('leaves what is typed meanwhile to who reads next, and heeds Ctrl-C', async () => {
    const { io, stdin } = terminal(['ab\u001b]11;rgb:0/0/0\u0007', 'é', KIND]);
    expect(await backgroundOf(io)).toBe('dark');
    expect(String(stdin.read())).toBe('abé');
    expect(await backgroundOf(terminal(['\u0003', KIND]).io)).toBe('interrupted');
  });
});
