import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/terminal/screen/io.ts';
import { Keyboard } from '../../../src/terminal/screen/keyboard.ts';

/** A keyboard, and the terminal's side of it. */
function listening() {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => void modes.push(raw) });
  const handlers = new Set<() => void>();
  const onInterrupt = (handler: () => void) => {
    handlers.add(handler);
    return () => handlers.delete(handler);
  };
  const keyboard = new Keyboard({ stdin, stdout: { write: () => true }, onInterrupt } as unknown as Io);
  keyboard.listen();
  return { keyboard, stdin, modes, handlers };
}

/** All keys of an input, up to its end. */
async function keysOf(input: string): Promise<string[]> {
  const { keyboard, stdin } = listening();
  stdin.end(input);
  const keys: string[] = [];
  for (let key = await keyboard.key(); key !== 'end'; key = await keyboard.key()) keys.push(key);
  return keys;
}

describe('a keyboard', () => {
  it.each([
    ['\r', ['enter']],
    ['b\u001b[C\u001bOA', ['b', 'right', 'up']],
    ['\u001b[5~\u001b[6~', ['page-up', 'page-down']],
    ['\u001b[H\u001b[F\u001b[1~\u001b[4~', ['home', 'last', 'home', 'last']],
    [' \t\u007f\n', ['space', 'tab', 'backspace', 'enter']],
    ['\u001bq', ['escape', 'q']],
    ['\u001b\r', ['escape', 'enter']],
    ['é任👩V?', ['é', '任', '👩', 'V', '?']],
    ['\u0003', ['interrupt']],
    ['\u001b\u0003\u001b[\u0003', ['interrupt', 'interrupt']],
    ['\u001b[1;5P\u001b[1;3A\u0001\u202e', []],
  ])('knows the keys of %j', async (input, keys) => {
    expect(await keysOf(input)).toEqual(keys);
  });

  it('puts a sequence and a character that come in pieces together', async () => {
    const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
    const { keyboard, stdin } = listening();
    let pieces = 0;
    stdin.on('data', () => pieces++);
    for (const piece of ['\u001b', '[', 'A', '\u001b[5', '~', first, second]) stdin.write(piece);
    expect([await keyboard.key(), await keyboard.key(), await keyboard.key()]).toEqual([
      'up',
      'page-up',
      'é',
    ]);
    expect(pieces).toBe(7);
  });

  it('knows an Escape that nothing follows', async () => {
    const { keyboard, stdin } = listening();
    stdin.write('\u001b');
    expect(await keyboard.key()).toBe('escape');
  });

  it('ends with its input', async () => {
    const { keyboard, stdin } = listening();
    stdin.end('a');
    expect([await keyboard.key(), await keyboard.key()]).toEqual(['a', 'end']);
  });

  it('is interrupted by a signal, too', async () => {
    const { keyboard, handlers } = listening();
    for (const handler of handlers) handler();
    expect(await keyboard.key()).toBe('interrupt');
  });

  it('waits for a key no longer than it is told', async () => {
    const { keyboard, stdin } = listening();
    expect(await keyboard.keyWithin(1)).toBeNull();
    stdin.write('a');
    expect(await keyboard.keyWithin(600_000)).toBe('a');
  });

  it('gives the terminal back, and forgets what nobody has asked for', async () => {
    const { keyboard, stdin, modes, handlers } = listening();
    stdin.write('abc');
    expect(await keyboard.key()).toBe('a');
    keyboard.unlisten();
    expect(modes).toEqual([true, false]);
    expect(stdin.isPaused()).toBe(true);
    expect(handlers.size).toBe(0);
    keyboard.listen();
    stdin.write('d');
    expect(await keyboard.key()).toBe('d');
  });

  it('leaves a Ctrl-C that nobody has asked for to whoever reads next, once', async () => {
    const { keyboard, stdin } = listening();
    stdin.write('a\u0003');
    expect(await keyboard.key()).toBe('a');
    keyboard.unlisten();
    keyboard.listen();
    expect(await keyboard.key()).toBe('interrupt');
    keyboard.unlisten();
    expect(stdin.read()).toBeNull();
  });
});
