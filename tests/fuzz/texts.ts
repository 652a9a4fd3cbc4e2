import type { Random } from '../conformance/generate/random.ts';

/** Pieces that mean something to terminals, JSON, Markdown, file systems or Python. */
const PIECES = [
  ...[
    'a',
    'é',
    '任務',
    '👩‍👩‍👧',
    'שלום',
    'word ',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '0',
    '-1',
    '1e400',
    '9'.repeat(30),
  ],
  ...['\0', '\u0007', '\b', '\r', '\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u202e', '\ud800', '\ufeff'],
  ...[
    '\u2028',
    '\u007f',
    '*',
    '**',
    '`',
    '``',
    '_',
    '[x](',
    ')',
    '<',
    '>',
    '&',
    '"',
    "'",
    '\\',
    '/',
    '..',
    '%',
  ],
  ...['- ', '1. ', '# ', '> ', '{', '}', '[', ']', ':', ',', 'null', '__proto__', '{{1}}', '=', '--', '$(x)'],
  ...[
    'Traceback (most recent call last):',
    '  File "x.py", line 1',
    'ValueError: ',
    '  | ',
    '  +-+---- 1 ----',
  ],
  ...['RuntimeWarning: coroutine ', "'f' was never awaited", 'Task was destroyed but it is pending!'],
];

export function hostileText(random: Random, most = 40): string {
  const text = random.times(random.int(0, most), () => random.pick(PIECES)).join('');
  return random.chance(0.02) ? text.repeat(random.int(10, 200)) : text;
}

/** Bytes that are no text, or half of one. */
export function hostileBytes(random: Random, most = 200): Buffer {
  return random.chance(0.5)
    ? Buffer.from(random.times(random.int(0, most), () => random.int(0, 255)))
    : Buffer.from(hostileText(random, most / 4));
}

/** What may be anything in a command line, the environment or a file's name: no system passes a NUL. */
export function hostileWord(random: Random): string {
  return Buffer.from(hostileText(random, 4)).toString().replaceAll('\0', '');
}

const LONG = 10 * 2 ** 20;

/** A whole file that is out of all proportion. */
export function monster(random: Random): Buffer {
  return Buffer.from(
    random.pick([
      () => '['.repeat(LONG / 10),
      () => `{"id":${'{"a":'.repeat(LONG / 50)}`,
      () => `{"id": "${'x'.repeat(LONG)}"}`,
      () => 'x'.repeat(LONG),
      () => '\n'.repeat(LONG / 5),
      () => '"'.repeat(LONG / 10),
      () => `[${'1e400,'.repeat(LONG / 60)}0]`,
      () => `{${'"a":1,'.repeat(LONG / 60)}"a":1}`,
      () => '\0'.repeat(LONG),
      () => `\ufeff${'{}'.repeat(LONG / 20)}`,
      () => '# `*_[x](y) '.repeat(LONG / 100),
      () => 'print(1)\n'.repeat(LONG / 100),
      () => `x = ${'('.repeat(LONG / 100)}`,
      () => 'ValueError: x\n'.repeat(LONG / 50),
      () => '{"id":"x","time":"2026-01-01T00:00:00Z","seq":1,"version":1,"kind":"page"}\n'.repeat(LONG / 400),
    ])(),
  );
}
