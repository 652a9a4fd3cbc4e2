import { expect, it } from 'vitest';
import { align } from '../../src/demos/align.ts';

/** The pairs of lines that are found, as `1-2`, by their numbers. */
function pairs(python: string, typescript: string): string[] {
  const lineOf = align(python, typescript);
  return python.split('\n').map((_, index) => `${index + 1}-${lineOf(index + 1)}`);
}

it('finds what says the same, however it is spelled', () => {
  const python = 'async def wait_long(self):\n    await asyncio.sleep(2.5)\n    raise ValueError("no luck")';
  const typescript =
    "const waitLong = coroutine(function* waitLong() {\n  yield* sleep(2.5);\n\n  throw new ValueError('no luck');\n});";
  expect(pairs(python, typescript)).toEqual(['1-1', '2-2', '3-4']);
});

it('keeps to the order', () => {
  const python = 'print("a")\nprint("b")\nprint("a")';
  const typescript = "print('a');\nprint('b');\nprint('a');";
  expect(pairs(python, typescript)).toEqual(['1-1', '2-2', '3-3']);
});

it('finds nothing where there is nothing', () => {
  expect(pairs('import time\n\nx = 1', 'const x = 1;')).toEqual(['1-null', '2-null', '3-1']);
  expect(pairs('constructor()', 'toString();')).toEqual(['1-null']);
});

it('takes the line that decides for the one that catches', () => {
  const python = 'try:\n    work()\nexcept ValueError:\n    print("bad")';
  const typescript =
    "try {\n  work();\n} catch (error) {\n  if (!(error instanceof ValueError)) throw error;\n  print('bad');\n}";
  expect(pairs(python, typescript)).toEqual(['1-1', '2-2', '3-4', '4-5']);
});
