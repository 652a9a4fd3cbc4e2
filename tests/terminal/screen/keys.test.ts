import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../../../src/terminal/screen/keys.ts';

/** Keys that somebody presses, as a terminal sends them. */
const PRESSED = {
  up: '\u001b[A',
  down: '\u001bOB',
  last: '\u001b[F',
  'page-up': '\u001b[5~',
  enter: '\r',
  space: ' ',
  q: 'q',
  é: 'é',
  任: '任',
  backspace: '\u007f',
} as const;

/** What nobody presses: the terminal sends it, or it is rubbish. None of it may be heard. */
const unpressed: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom(
      ...['\u001b[I', '\u001b[O', '\u001b[<0;10;10M', '\u001b[<35;1;1m', '\u001b[M !q', '\u001b[32;10;10M'],
      ...[
        '\u001b[?62;22c',
        '\u001b[>1;10;0c',
        '\u001b[12;40R',
        '\u001b[0n',
        '\u001b[?2026;1$y',
        '\u001b[8;24;80t',
      ],
      ...['\u001b]11;rgb:ffff/ffff/ffff\u0007', '\u001b]52;c;cXFxcQ==\u001b\\', '\u001bP>|q 3.4\u001b\\'],
      ...['\u001b_Gi=1;OK\u001b\\', '\u001b[113;5u', '\u001b[97;1:3u', '\u001b[27u', '\u001b[57358u'],
      ...['\u0000', '\u0001', '\u001f', '\u001b[24~', '\u001b[1;5P', '\u001bOR'],
    )
    .map((text) => Buffer.from(text)),
  fc.constantFrom([0xff], [0xc0, 0x80], [0xfe, 0xfe]).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.constantFrom('q', '\r', '\n', 'x', '?', ' ', 'é', '\u001b[A', '/'), { maxLength: 12 })
    .map((text) => Buffer.from(`\u001b[200~${text.join('')}\u001b[201~`)),
);

/** What is heard of pieces that come one at once after the other, and then nothing. */
async function heard(pieces: readonly Buffer[]): Promise<string[]> {
  const stdin = new PassThrough();
  const keys: string[] = [];
  const stop = readKeys(stdin as unknown as NodeJS.ReadStream, (key) => keys.push(key));
  for (const piece of pieces) {
    stdin.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  stop();
  return keys;
}

/** The bytes, cut at these shares of them. */
function cut(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the keys that are heard', () => {
  it('are those that were pressed, whatever else comes, in whatever pieces', async () => {
    const something = fc.oneof(
      fc.constantFrom(...(Object.keys(PRESSED) as (keyof typeof PRESSED)[])),
      unpressed,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(something, { maxLength: 20 }),
        fc.array(share, { maxLength: 30 }),
        async (all, shares) => {
          const bytes = Buffer.concat(
            all.map((each) => (typeof each === 'string' ? Buffer.from(PRESSED[each]) : each)),
          );
          const pressed = all.filter((each) => typeof each === 'string');
          expect(await heard(cut(bytes, shares))).toEqual(pressed);
        },
      ),
      { numRuns: 150, seed: 20_261_129 },
    );
  });

  it('are none of no key, and stop nothing, whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.array(share, { maxLength: 10 }),
        async (bytes, shares) => {
          for (const key of await heard(cut(Buffer.from(bytes), shares)))
            expect(key).toMatch(/^(?:[a-z][a-z-]+|\P{C})$/u);
        },
      ),
      { numRuns: 150, seed: 20_261_129 },
    );
  });

  it.each([
    ['a reply without an end', '\u001b]11;', 'q'],
    ['escapes', '\u001b', '\u001b'],
    ['beginnings', '\u001b[', '?1;'],
    ['a paste without an end', '\u001b[200~', 'q\r'],
  ])('are what is pressed after a flood of %s', async (_, first, more) => {
    const flood = Buffer.from(first + more.repeat(100_000));
    const pieces = cut(
      flood,
      Array.from({ length: 200 }, (_, index) => index / 200),
    );
    const keys = await heard([...pieces, Buffer.from('\u0003')]);
    expect(keys.at(-1)).toBe('interrupt');
  });

  it('are an Escape, of one that nothing follows', async () => {
    const stdin = new PassThrough();
    const key = new Promise((resolve) => readKeys(stdin as unknown as NodeJS.ReadStream, resolve));
    stdin.write('\u001b');
    expect(await key).toBe('escape');
  });
});
