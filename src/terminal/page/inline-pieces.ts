import type { Inline } from './markdown.ts';

/** Inline parts, and the index in the text after them. */
export interface Reading {
  readonly words: readonly Inline[];
  readonly end: number;
}

/** A backslash: it makes a sign literal, and at the end of a line is a line break. */
export function escaped(text: string, at: number): Reading | null {
  const next = text[at + 1] ?? '';
  if (next === '\n') return { words: [{ text: '\n', style: [] }], end: at + 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { words: [{ text: next, style: [] }], end: at + 2 } : null;
}

/** Code between two runs of equally many backticks; without a second run, the backticks are literal. */
export function codeSpan(text: string, at: number): Reading {
  const fence = /^`+/.exec(text.slice(at))?.[0] ?? '';
  const begin = at + fence.length;
  for (const { 0: run, index } of text.slice(begin).matchAll(/`+/g)) {
    if (run.length !== fence.length) continue;
    const code = text.slice(begin, begin + index).replaceAll('\n', ' ');
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    const words = { text: padded ? code.slice(1, -1) : code, style: ['code'] as const };
    return { words: [words], end: begin + index + run.length };
  }
  return { words: [{ text: fence, style: [] }], end: begin };
}

/** The longest link. Without a limit, a text of nothing but brackets would take quadratic time. */
const LONGEST = 1000;

/** `[words](address)`, `<address>` or a bare address. */
export function link(text: string, at: number, read: (text: string) => Inline[]): Reading | null {
  const rest = text.slice(at, at + LONGEST);
  const bare =
    /^<(https?:\/\/[^\s<>]+)>/.exec(rest) ?? /^(https?:\/\/[^\s<>]*[^\s<>?!.,:;*_~'")\]])/.exec(rest);
  if (bare?.[1] !== undefined) return { words: [address(bare[1])], end: at + bare[0].length };
  const match =
    /^\[((?:[^[\]\\`]|\\.|`[^`]*`|\[[^[\]]*\])*)\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\s*\)/.exec(
      rest,
    );
  if (match === null) return null;
  const [all, label = '', href = ''] = match;
  const words: Inline[] =
    label === href || label === ''
      ? [address(href)]
      : [...read(label), { text: ' (', style: [] }, address(href), { text: ')', style: [] }];
  return { words, end: at + all.length };
}

function address(text: string): Inline {
  return { text, style: ['address'] };
}
