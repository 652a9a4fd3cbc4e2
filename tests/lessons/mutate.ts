import type { Random } from '../conformance/generate/random.ts';

/** What a stranger, a careless editor or a failing disk might have left in the place of any value. */
const INTRUDERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  'x'.repeat(6000),
  '\u001b[2J\u001b]0;title\u0007',
  '\u202egather\u2066',
  '\ud800',
  '\u0000',
  'a\nb',
  '"quoted" : text ?',
  '`unclosed *and **nested [links](x',
  '> > > - # ```',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  { en: 'x' },
  { '': '' },
  { en: null, fr: [] },
  { '\u001b[31m': '\u009b' },
];

const KEYS = [
  'id',
  'type',
  'kind',
  'ask',
  'value',
  '',
  ' ',
  '\u001b[1m',
  '\u202e',
  'constructor',
  'x'.repeat(300),
  'idd',
];

/** Bytes that mean something to JSON, UTF-8 or a terminal. */
const BYTES = [...Buffer.from('"{}[],:\\/0eE-.\n\t u'), 0x00, 0x1b, 0x7f, 0x80, 0xc2, 0xe2, 0xed, 0xef, 0xff];

/** A chapter's file after a few accidents, to its structure or to its bytes. */
export function mutate(text: string, random: Random): Uint8Array {
  return random.chance(0.5) ? mutateStructure(text, random) : mutateBytes(Buffer.from(text), random);
}

function mutateStructure(text: string, random: Random): Uint8Array {
  const root = JSON.parse(text) as object;
  for (let times = random.int(1, 3); times > 0; times--) mutatePart(somePart(root, random), random);
  const written = JSON.stringify(root, null, random.pick([0, 2]));
  // A key of this name is set by parsing alone.
  return Buffer.from(random.chance(0.05) ? written.replace('"title"', '"__proto__"') : written);
}

/** An object or array somewhere in a value. */
function somePart(root: object, random: Random): Record<string, unknown> {
  let part = root;
  for (;;) {
    const inner = Object.values(part).filter((value) => typeof value === 'object' && value !== null);
    if (inner.length === 0 || random.chance(0.15)) return part as Record<string, unknown>;
    part = random.pick(inner) as object;
  }
}

function mutatePart(part: Record<string, unknown>, random: Random): void {
  const keys = Object.keys(part);
  const key = keys.length > 0 ? random.pick(keys) : '0';
  const value = part[key];
  switch (random.int(0, 5)) {
    case 0:
      if (Array.isArray(part)) part.splice(Number(key), 1);
      else delete part[key];
      break;
    case 1:
      if (Array.isArray(part)) part.push(value);
      else part[random.pick(KEYS)] = value;
      break;
    case 2:
      part[key] = part[random.pick([...keys, key])];
      break;
    case 3:
      if (Array.isArray(part)) part.push(...structuredClone(part));
      else part[key] = [value];
      break;
    default:
      part[key] = structuredClone(random.pick(INTRUDERS));
  }
}

function mutateBytes(bytes: Buffer, random: Random): Uint8Array {
  let mutated = bytes;
  for (let times = random.int(1, 4); times > 0; times--) {
    const at = random.int(0, mutated.length);
    const length = random.pick([1, 1, 1, 2, 8, 200]);
    const [before, cut, after] = [
      mutated.subarray(0, at),
      mutated.subarray(at, at + length),
      mutated.subarray(at + length),
    ];
    const noise = Buffer.from(random.times(cut.length, () => random.pick(BYTES)));
    switch (random.int(0, 4)) {
      case 0:
        mutated = Buffer.concat([before, after]);
        break;
      case 1:
        mutated = Buffer.concat([before, cut, cut, after]);
        break;
      case 2:
        mutated = random.chance(0.2) ? Buffer.from(before) : Buffer.concat([before, noise, cut, after]);
        break;
      default:
        mutated = Buffer.concat([before, noise, after]);
    }
  }
  return mutated;
}
