import type { Random } from '../conformance/generate/random.ts';

/** Keys, what terminals send by themselves, and rubbish; neither a signal's key nor an end of input. */
const TYPED = [
  ...[
    'q',
    'x',
    'j',
    'k',
    '?',
    '/',
    ' ',
    '\r',
    '\n',
    '\t',
    '\u007f',
    '1',
    '2',
    '9',
    'a',
    'é',
    '任',
    '🐍',
    'n',
    'p',
  ],
  ...[
    '\u001b[A',
    '\u001b[B',
    '\u001bOC',
    '\u001b[D',
    '\u001b[5~',
    '\u001b[6~',
    '\u001b[H',
    '\u001b[F',
    '\u001b',
  ],
  ...[
    '\u001b[I',
    '\u001b[O',
    '\u001b[<0;10;10M',
    '\u001b[M !q',
    '\u001b[?62;22c',
    '\u001b[12;40R',
    '\u001b[0n',
  ],
  ...[
    '\u001b]11;rgb:ffff/ffff/ffff\u0007',
    '\u001bP>|q 3.4\u001b\\',
    '\u001b[113;5u',
    '\u001b[',
    '\u001b]11;',
  ],
  ...['\u001b[200~q\r\rx\u001b[201~', '\u001b[200~', '\u001b[201~', '\u0000', '\u0001', '\u0015', '\u000e'],
];

/** What is typed, in the pieces in which it arrives. */
export function randomKeys(random: Random): Buffer[] {
  const typed = random.times(random.int(0, 25), () =>
    random.chance(0.05)
      ? Buffer.from([random.int(0x80, 0xff)])
      : Buffer.from(
          random.chance(0.02) ? random.pick(TYPED).repeat(random.int(20, 500)) : random.pick(TYPED),
        ),
  );
  // Sometimes a piece ends within a sequence.
  return typed.flatMap((piece) => {
    const at = random.chance(0.2) ? random.int(0, piece.length) : piece.length;
    return [piece.subarray(0, at), piece.subarray(at)].filter(({ length }) => length > 0);
  });
}
