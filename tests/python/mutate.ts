import type { Random } from '../conformance/generate/random.ts';

const snippets = [
  'await ',
  'async ',
  'yield ',
  'None',
  '...',
  'lambda: 0',
  '**',
  '*',
  ':=',
  'not in',
  '{}',
  '[]',
  '()',
  '"',
  "'''",
  'f"{',
  '!r}',
  ':',
  '\n',
  '    ',
  '\t',
  '\\',
  '#',
  '__class__',
  '__proto__',
  'constructor',
  'toString',
  '.real',
  'global x\n',
  'return',
  'raise',
  'except*',
  'del ',
  'with ',
  'import ',
  '0',
  '1e999',
  '9'.repeat(30),
  '\u0000',
  'é',
  '😀',
  'é',
  '-',
  '//',
];

/** A program with a few small accidents: bytes and words left out, doubled, swapped, or put in. */
export function mutate(random: Random, source: string): string {
  let text = source;
  for (let i = random.int(1, 4); i > 0; i--) text = mutateOnce(random, text);
  return text;
}

function mutateOnce(random: Random, text: string): string {
  const at = random.int(0, text.length);
  switch (random.int(0, 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + random.int(1, 3));
    case 1:
      return text.slice(0, at) + random.pick(snippets) + text.slice(at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random.int(1, 126)) + text.slice(at + 1);
    default:
      return mutateWords(random, text);
  }
}

/** Acts on whole words and signs, which leaves more programs that still parse. */
function mutateWords(random: Random, text: string): string {
  const words = text.split(/(\w+|[^\w\s]|\s+)/).filter((word) => word !== '');
  if (words.length < 2) return text;
  const [i, j] = [random.int(0, words.length - 1), random.int(0, words.length - 1)];
  const [first, second] = [words[i] as string, words[j] as string];
  switch (random.int(0, 3)) {
    case 0:
      words.splice(i, 1);
      break;
    case 1:
      words[i] = second;
      break;
    case 2:
      words[i] = second;
      words[j] = first;
      break;
    default:
      words[i] = random.pick(snippets);
  }
  return words.join('');
}
