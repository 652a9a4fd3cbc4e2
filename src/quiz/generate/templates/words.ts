import type { Random, Text } from '../../../questions/index.ts';
import type { Mistake } from './puzzle.ts';

export function text(en: string, fr: string): Text {
  return { en, fr };
}

export function mistake(value: Mistake['value'], en: string, fr: string): Mistake {
  return { value, why: { en, fr } };
}

const TRADES = [
  { name: 'cook', things: ['soup', 'rice', 'fish', 'cake', 'stew', 'bread'] },
  { name: 'fetch', things: ['news', 'maps', 'mail', 'logo', 'feed', 'docs'] },
  { name: 'paint', things: ['door', 'wall', 'roof', 'gate', 'bench', 'fence'] },
  { name: 'load', things: ['users', 'books', 'notes', 'songs', 'tags', 'tiles'] },
  { name: 'water', things: ['rose', 'fern', 'lily', 'iris', 'mint', 'palm'] },
  { name: 'copy', things: ['alpha', 'beta', 'gamma', 'delta', 'kappa', 'sigma'] },
] as const;

export interface Trade {
  readonly name: string;
  readonly things: readonly string[];
}

/** A random trade with `count` things. */
export function tradeOf(random: Random, count: number): Trade {
  const { name, things } = random.pick(TRADES);
  return { name, things: random.sample<string>(things, count) };
}

/** `count` different whole seconds from 1 to `most`, in random order. */
export function differentSeconds(random: Random, count: number, most = 6): number[] {
  return random.sample(
    Array.from({ length: most }, (_, index) => index + 1),
    count,
  );
}

/** A whole program that imports asyncio and runs `main`, with two empty lines before each definition. */
export function program(...body: readonly string[]): string[] {
  const spaced = body.flatMap((line) => (line.startsWith('async def') ? ['', '', line] : [line]));
  return ['import asyncio', ...spaced, '', '', 'asyncio.run(main())'];
}

/** A coroutine function that sleeps and prints nothing. */
export function quietJob(name: string): string[] {
  return [`async def ${name}(what, seconds):`, '    await asyncio.sleep(seconds)', '    return what'];
}

/** A coroutine function that sleeps, then prints. */
export function job(name: string): string[] {
  return [`async def ${name}(what, seconds):`, '    await asyncio.sleep(seconds)', '    print(what)'];
}

/** The things in the order in which they end if all begin at once. */
export function byTime(things: readonly string[], seconds: readonly number[]): string[] {
  const end = (thing: string): number => seconds[things.indexOf(thing)] ?? 0;
  return [...things].sort((a, b) => end(a) - end(b));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
