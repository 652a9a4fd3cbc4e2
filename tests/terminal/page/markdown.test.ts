import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type MarkedToken, marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/lessons/chapter.ts';
import { textsOf } from '../../../src/lessons/texts.ts';
import { type Inline, readInline, readProse, type Style } from '../../../src/terminal/page/markdown.ts';
import { times } from '../../fuzz.ts';

/** The same reading by a library that knows all of Markdown: paragraphs as runs of words and styles. */
function byLibrary(text: string): string[] {
  return blocks(marked.lexer(text)).map(shown);
}

function blocks(tokens: readonly Token[]): Inline[][] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Inline[][] => {
    if (token.type === 'list') return token.items.flatMap((item) => blocks(item.tokens));
    if (token.type === 'paragraph') return [inlines(token.tokens, [])];
    if (token.type === 'text') return [inlines(token.tokens ?? [token], [])];
    return [];
  });
}

function inlines(tokens: readonly Token[], style: readonly Style[]): Inline[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'em':
      case 'strong':
        return inlines(token.tokens, [...style, token.type]);
      case 'codespan':
        return [{ text: token.text, style: [...style, 'code'] }];
      case 'link': {
        const address: Inline = { text: token.href, style: [...style, 'address'] };
        if (token.text === token.href) return [address];
        const open = { text: ' (', style };
        return [...inlines(token.tokens, style), open, address, { text: ')', style }];
      }
      case 'text':
        return token.tokens
          ? inlines(token.tokens, style)
          : [{ text: token.text.replaceAll('\n', ' '), style }];
      case 'br':
        return [{ text: '\n', style }];
      default:
        return [{ text: 'text' in token ? token.text : token.raw, style }];
    }
  });
}

/** Words in their styles, as one string: neighbours of one style are the same as one. */
function shown(words: readonly Inline[]): string {
  let result = '';
  let last = '';
  for (const { text, style } of words) {
    const key = [...style].sort().join('+');
    if (text !== '' && key !== last) result += `{${key}}`;
    if (text !== '') last = key;
    result += text === '\n' ? '\n' : text.replaceAll('\n', ' ');
  }
  return result.replaceAll(/ +/g, ' ').trim();
}

const ours = (text: string): string[] => readProse(text).map(({ words }) => shown(words));

const chapters = readdirSync('lessons')
  .filter((file) => /^\d.*\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(`lessons/${file}`, 'utf8')) as Chapter);

describe('the Markdown of pages', () => {
  it('is read as a library for all of Markdown reads it, in every text of the course', () => {
    const texts = chapters.flatMap((chapter) =>
      [...textsOf(chapter)].flatMap(({ text }) => (typeof text === 'string' ? [text] : Object.values(text))),
    );
    expect(texts.length).toBeGreaterThan(1000);
    for (const text of texts) expect(ours(text)).toEqual(byLibrary(text));
  });

  it('is read so in random texts, too', () => {
    const pieces = [
      'a',
      'é',
      '*b*',
      '**c d**',
      '`e*f`',
      '``g`h``',
      'i_j_k',
      '2 * 3',
      '(*l*)',
      '**m *n* o**',
      '*p **q** r*',
    ];
    const others = ['«*s*»', '*t\nu*', '**v**w', '`', '\\*', '_x_', '[y](https://z.org)', '!'];
    const piece = fc.constantFrom(...pieces, ...others);
    const space = fc.constantFrom(' ', ', ', '\n', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, space), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = `x ${parts.flat().join('')} x`;
        // Runs of signs that touch mean nothing that anybody meant, and the library has a reading of its own.
        fc.pre(!/[*_`!][*_`[]*[*_`[](?<!\*\*)|\n[!]/.test(text.replaceAll('**', '*')));
        expect(ours(text)).toEqual(byLibrary(text));
      }),
      { numRuns: times(3000) },
    );
  });

  it.each([
    [
      'a [link](https://x.org/a_b(c)) and https://y.org/z.',
      ['a link ({address}https://x.org/a_b(c){}) and {address}https://y.org/z{}.'],
    ],
    ['<https://x.org>', ['{address}https://x.org']],
    ['- one\n- two\n  goes on\n\n1. three', ['one', 'two goes on', 'three']],
    ['a  \nb\\\nc\nd', ['a\nb\nc d']],
    ['no list: 3. x\n2. y', ['no list: 3. x 2. y']],
    ['\\*not\\* `a\\`', ['*not* {code}a\\']],
  ])('%j', (text, expected) => {
    expect(ours(text)).toEqual(expected);
  });

  it('knows how deep an item is', () => {
    const list = readProse('- a\n  - b\n    1. c\n- d\n\n  more of d\n\nend');
    expect(list.map(({ marker, depth }) => [marker, depth])).toEqual([
      ['bullet', 0],
      ['bullet', 1],
      ['1.', 2],
      ['bullet', 0],
      [null, 1],
      [null, 0],
    ]);
  });

  it('takes what it does not know as words, and never lets a control character through', () => {
    expect(readInline('<b>x</b> # y \u001b[31m\u202e')).toEqual([
      { text: '<', style: [] },
      { text: 'b>x', style: [] },
      { text: '<', style: [] },
      { text: '/b> # y \\x1b', style: [] },
      { text: '[', style: [] },
      { text: '31m\\u202e', style: [] },
    ]);
  });

  it('reads the worst of texts in less than half a second of processor time', () => {
    for (const text of [
      '*a_'.repeat(1700),
      '['.repeat(5000),
      '`'.repeat(5000),
      '[a](b'.repeat(1000),
      '_ '.repeat(2500),
      '- '.repeat(2500),
      `${'['.repeat(900)}](x)`,
    ]) {
      const start = process.cpuUsage();
      readProse(text);
      expect(process.cpuUsage(start).user).toBeLessThan(500_000);
    }
  });
});
