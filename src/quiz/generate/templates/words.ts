import type { Random, Text } from '../../../questions/index.ts';

/** A text in both languages of our course. */
export function text(en: string, fr: string): Text {
  return { en, fr };
}

export const PROMPTS = {
  elapsed: text('How long does this program take?', 'Combien de temps ce programme prend-il\u00a0?'),
  lines: text(
    'Which lines does it print, in this order?',
    'Quelles lignes affiche-t-il, dans cet ordre\u00a0?',
  ),
  lastLine: text('What is the last line that it prints?', 'Quelle est la dernière ligne affichée\u00a0?'),
};

const TRADES = [
  { name: 'cook', things: ['soup', 'rice', 'fish', 'cake', 'stew', 'bread'] },
  { name: 'fetch', things: ['news', 'maps', 'mail', 'logo', 'feed', 'docs'] },
  { name: 'paint', things: ['door', 'wall', 'roof', 'gate', 'bench', 'fence'] },
  { name: 'load', things: ['users', 'books', 'notes', 'songs', 'tags', 'tiles'] },
  { name: 'water', things: ['rose', 'fern', 'lily', 'iris', 'mint', 'palm'] },
  { name: 'copy', things: ['alpha', 'beta', 'gamma', 'delta', 'kappa', 'sigma'] },
] as const;

/** What a program is about. */
export interface Trade {
  /** The name of its coroutine function. */
  readonly name: string;
  readonly things: readonly string[];
}

/** A trade with so many things. */
export function tradeOf(random: Random, count: number): Trade {
  const { name, things } = random.pick(TRADES);
  return { name, things: random.sample<string>(things, count) };
}

/** So many different whole seconds, in any order. */
export function differentSeconds(random: Random, count: number, most = 6): number[] {
  return random.sample(
    Array.from({ length: most }, (_, index) => index + 1),
    count,
  );
}

/** A whole program that imports asyncio and runs `main`. */
export function program(...body: readonly string[]): string[] {
  return ['import asyncio', '', '', ...body, '', '', 'asyncio.run(main())'];
}

/** A coroutine function that takes its time without saying anything. */
export function quietJob(name: string): string[] {
  return [`async def ${name}(what, seconds):`, '    await asyncio.sleep(seconds)', '    return what', '', ''];
}

/** A coroutine function that says when it is through. */
export function job(name: string): string[] {
  return [`async def ${name}(what, seconds):`, '    await asyncio.sleep(seconds)', '    print(what)', '', ''];
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
