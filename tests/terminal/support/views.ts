import stringWidth from 'string-width';
import { expect } from 'vitest';
import { makeTheme, type Theme, type ThemeOptions } from '../../../src/terminal/index.ts';

/** A theme without colour, unless told otherwise. */
export function plain(options: Partial<ThemeOptions> = {}): Theme {
  return makeTheme({ level: 0, unicode: true, ...options });
}

/** The terminals that every view is drawn for and compared with what was approved. */
export const TERMINALS: readonly { name: string; width: number; theme: Theme }[] = [
  ...[40, 80, 120].map((width) => ({ name: `${width}`, width, theme: plain() })),
  { name: '80-ascii', width: 80, theme: plain({ unicode: false }) },
  { name: '80-colour', width: 80, theme: plain({ level: 2 }) },
];

/** The same, and for those who listen: the views that have words for them. */
export const LISTENERS: typeof TERMINALS = [
  ...TERMINALS,
  { name: '80-accessible', width: 80, theme: plain({ accessible: true }) },
];

const GOLDEN = new URL('../golden/', import.meta.url).pathname;

/** Compares a text with an approved file of `golden`. */
export async function expectGoldenFile(file: string, text: string) {
  await expect(text).toMatchFileSnapshot(GOLDEN + file);
}

/** Compares drawings with an approved file, each under its title. */
export async function expectGolden(file: string, drawings: Readonly<Record<string, readonly string[]>>) {
  const text = Object.entries(drawings).map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  await expectGoldenFile(`${file}.txt`, text.join('\n'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const COLOURS = /\x1b\[\d+(?:;\d+)*m/g;
/** Everything that a line of text has no use for: it is not seen, or turns what is seen around. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** No line reaches the last column or holds anything but text and, if the theme has any, colours. */
export function expectTame(lines: readonly string[], width: number, theme: Theme): void {
  const wild = lines.filter((line) => {
    const text = theme.colour.level === 0 ? line : line.replaceAll(COLOURS, '');
    return stringWidth(text) >= width || UNSEEN.test(text) || opened(line).length > 0;
  });
  expect(wild, `at width ${width}`).toEqual([]);
}

/** The colours that a line leaves open at its end. */
function opened(line: string): string[] {
  const closers: Record<string, readonly string[]> = { '22': ['1', '2'], '23': ['3'], '24': ['4'], '39': [] };
  let open: string[] = [];
  for (const [code] of line.matchAll(COLOURS)) {
    const number = code.slice(2, -1);
    if (number === '39') open = open.filter((each) => Number(each) < 30);
    else if (number in closers) open = open.filter((each) => !closers[number]?.includes(each));
    else open.push(number);
  }
  return open;
}
