import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const directory = 'dist/cli';
const files = readdirSync(directory).filter((file) => file.endsWith('.js'));

/** `run-demo` of `run-demo-a1B2c3D4.js`. */
const nameOf = (file: string): string => file.replace(/(-[\w-]{8})?\.js$/, '');

/** The chunks that are there before the first line of this one runs, by their names. */
function loadedWith(name: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(join(directory, file), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|\bimport)\s*["']\.\/([^"']+)["']/g))
      visit(imported as string);
  };
  for (const file of files) if (nameOf(file) === name) visit(file);
  return new Set([...found].map(nameOf));
}

describe('what is built', () => {
  it.each([
    ['watch', 'run', ['read', 'reader', 'progress', 'quiz', 'prompts', 'python', 'highlight']],
    ['read', 'text', ['reader', 'quiz', 'prompts', 'watch', 'python', 'highlight']],
    ['run-quiz', 'quiz', ['prompts', 'watch', 'python', 'highlight']],
    ['show-progress', 'progress', ['reader', 'prompts', 'watch', 'demos', 'python']],
  ])('loads for the chunk %s the chunk %s, and nothing of %j', (start, own, others) => {
    const loaded = loadedWith(start);
    expect(loaded).toContain(own);
    expect(others.filter((chunk) => loaded.has(chunk))).toEqual([]);
  });

  it.each(['read', 'reader', 'progress', 'quiz', 'prompts', 'watch', 'python', 'highlight'])(
    'has a chunk %s to leave out',
    (name) => {
      expect(files.map(nameOf)).toContain(name);
    },
  );
});
