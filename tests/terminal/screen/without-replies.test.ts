import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutReplies } from '../../../src/terminal/screen/without-replies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is passed on of these pieces, so many milliseconds apart, and some time after the last. */
function passed(pieces: readonly (string | Buffer)[], pause = 1): string {
  const typed: Buffer[] = [];
  const write = withoutReplies((chunk) => typed.push(chunk));
  for (const piece of pieces) {
    write(piece);
    vi.advanceTimersByTime(pause);
  }
  vi.advanceTimersByTime(1000);
  return Buffer.concat(typed).toString();
}

describe('what a terminal sends by itself', () => {
  it.each([
    ['its background, ended by a bell', '\u001b]11;rgb:ffff/ffff/ffff\u0007'],
    ['its background', '\u001b]11;rgb:ffff/ffff/ffff\u001b\\'],
    ['what it is', '\u001b[?62;22c'],
    ['what it is, in detail', '\u001b[>1;10;0c'],
    ['where its cursor is', '\u001b[12;40R'],
    ['that it is well', '\u001b[0n'],
    ['its modes', '\u001b[?2026;1$y'],
    ['its size', '\u001b[8;24;80t'],
    ['its name', '\u001bP>|some terminal 3.4\u001b\\'],
    ['a click', '\u001b[<0;10;10M'],
    ['a click in the old way', '\u001b[M !q'],
    ['a picture was shown', '\u001b_Gi=1;OK\u001b\\'],
  ])('is no key: %s', (_, reply) => {
    expect(passed([`a${reply}b`])).toBe('ab');
    for (let at = 1; at < reply.length; at++) {
      expect(passed([`a${reply.slice(0, at)}`, `${reply.slice(at)}b`])).toBe('ab');
    }
    expect(passed([...reply])).toBe('');
  });

  it('and what never ends does not swallow what comes later', () => {
    expect(passed(['\u001b]11;rgb', 'x'], 1000)).toBe('x');
    expect(passed(['\u001b]11;rgb\u0003'])).toContain('\u0003');
    expect(passed(['\u001b]11;rgb\u001b[A'])).toContain('\u001b[A');
  });
});

describe('what is typed', () => {
  it.each([
    'q',
    '\u001b',
    '\u001b[A',
    '\u001bOA',
    '\u001b[1;2A',
    '\u001b[5~',
    '\u001b[H',
    '\u001bq',
    '\u001b\u001b[A',
    '\u001b[200~a\u001b[201~',
    'é任👩',
    '\u0003',
  ])('is passed on as it is: %j', (typed) => {
    expect(passed([typed])).toBe(typed);
    expect(passed([...Buffer.from(typed)].map((byte) => Buffer.from([byte])))).toBe(typed);
  });

  it('a moment later, if it is an Escape, and once what it began is complete', () => {
    const typed: string[] = [];
    const write = withoutReplies((chunk) => typed.push(chunk.toString()));
    write('\u001b');
    expect(typed).toEqual([]);
    vi.advanceTimersByTime(60);
    expect(typed).toEqual(['\u001b']);
    write('\u001b[');
    write('A');
    expect(typed).toEqual(['\u001b', '\u001b[A']);
  });

  it('a moment later, if it is one with a character that replies begin with', () => {
    expect(passed(['\u001b]'], 60)).toBe('\u001b]');
    expect(passed(['\u001bP', 'q'], 60)).toBe('\u001bPq');
  });
});
