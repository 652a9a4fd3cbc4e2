import type { Inline } from './markdown.ts';

/** What was read, and where in the text it ends. */
export interface Reading {
  readonly words: readonly Inline[];
  readonly end: number;
}

/** A sign after a backslash is only a sign; a line that ends with one is broken there. */
export function escaped(text: string, at: number): Reading | null {
  const next = text[at + 1] ?? '';
  if (next === '\n') return { words: [{ text: '\n', style: [] }], end: at + 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { words: [{ text: next, style: [] }], end: at + 2 } : null;
}

/** Code between two runs of equally many backticks; without a second one, the backticks are words. */
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

/** No address is longer. Without a limit, a text of nothing but brackets would take for ever. */
const LONGEST = 1000;

/** `[words](address)`, `<address>`, or an address by itself. */
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
