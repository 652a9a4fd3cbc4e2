import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../conformance/generate/random.ts';
import { mutate } from '../lessons/mutate.ts';
import { EXAMPLE } from '../lessons/support.ts';
import { hostileBytes, hostileWord } from './texts.ts';

const ours = (file: string): string =>
  readFileSync(new URL(`../../lessons/${file}`, import.meta.url), 'utf8');

const FILES: Readonly<Record<string, string>> = {
  '05-gather.json': EXAMPLE,
  'exercises/gather-three.json': ours('exercises/gather-three.json'),
  'symptoms.json': ours('symptoms.json'),
  'glossary.json': ours('glossary.json'),
};

/** Writes a course of somebody whom nobody should trust into a folder. */
export function writePack(folder: string, random: Random): void {
  for (const [file, text] of Object.entries(FILES)) {
    if (random.chance(0.2)) continue;
    write(join(folder, file), random.chance(0.7) ? mutate(text, random) : text);
  }
  for (let more = random.int(0, 6); more > 0; more--) {
    const word = hostileWord(random).replaceAll('/', '').slice(0, 60) || 'x';
    const name = random.pick([
      ...[
        word,
        `${word}.json`,
        `07-${word}.json`,
        `exercises/${word}.json`,
        `exercises/${word}`,
        '00-a.json',
      ],
      ...[
        '99999999999999-x.json',
        '5-gather.json',
        '05-GATHER.json',
        '06-constructor.json',
        '06-.json',
        '.json',
      ],
    ]);
    const path = join(folder, name);
    random.weighted<() => void>([
      [() => write(path, mutate(EXAMPLE, random)), 5],
      [() => write(path, hostileBytes(random)), 3],
      [() => quietly(() => mkdirSync(path, { recursive: true })), 1],
      // Around in a circle.
      [() => quietly(() => symlinkSync(path, path)), 1],
    ])();
  }
}

function write(path: string, contents: string | Uint8Array): void {
  quietly(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents, { flag: 'wx' });
  });
}

/** What is there already, or has a name that the file system refuses, stays away. */
function quietly(make: () => void): void {
  try {
    make();
  } catch {}
}
