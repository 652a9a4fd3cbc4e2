import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../src/lessons/texts.ts';
import { altered, EXAMPLE, example, faultsOf } from '../support.ts';

const prose = (text: unknown) => faultsOf(altered('pages/0/blocks/0', { type: 'prose', text }));

const AT = '/pages/0/blocks/0/text';

describe('textsOf', () => {
  it('finds every text of a chapter that is in several languages', () => {
    const written = EXAMPLE.match(/"fr":/g)?.length;
    expect([...textsOf(example())].filter(({ text }) => typeof text !== 'string')).toHaveLength(written ?? 0);
  });
});

describe('translations', () => {
  it('are all there', () => {
    expect(prose({ en: 'Only English.' })).toEqual([`${AT}: the text in "fr" | nothing`]);
    expect(prose({})).toEqual([
      `${AT}: the text in at least one language | nothing`,
      `${AT}: the text in "en" | nothing`,
      `${AT}: the text in "fr" | nothing`,
    ]);
    expect(prose('Only English.')).toEqual([`${AT}: the text in "en", "fr" | "Only English."`]);
  });

  it.each(['`gather`', '2 s', '`a` → `b`: 1.5 s', 'https://docs.python.org'])(
    'are not needed for %j',
    (text) => {
      expect(prose(text)).toEqual([]);
    },
  );

  it('may be demanded of a chapter in one language', () => {
    const german = JSON.stringify(example()).replace(
      /"en":("(?:[^"\\]|\\.)*"),"fr":"(?:[^"\\]|\\.)*"/g,
      '"de":$1',
    );
    expect(faultsOf(german)).toEqual([]);
    expect(faultsOf(german, { languages: ['de', 'en'] }).length).toBeGreaterThan(50);
  });

  it('have the same code, links and placeholders', () => {
    expect(prose({ en: 'Call `a` or `b` of {name}.', fr: 'Appelez `a` ou `c`.' })).toEqual([
      `${AT}/fr: the same code, links and {placeholders} as in "en" | without "b", "{name}"; "c"`,
    ]);
    expect(prose({ en: '`a` and again `a`', fr: 'deux fois `a`' })).toEqual([]);
    expect(prose({ en: '[a](https://a.org)', fr: '[a](https://b.org)' })).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it.each([
    '# Heading',
    '```\ncode\n```',
    '| a |\n|---|\n| b |',
    '![a](https://a.org/b.png)',
    '<b>x</b>',
    '> x',
  ])('is small: not %j', (text) => {
    const faults = prose({ en: text, fr: '`x`' });
    expect(faults.join('\n')).toContain('/en: small Markdown');
  });

  it('has links into the web only', () => {
    expect(prose('[`x`](javascript:alert)')).toEqual([
      `${AT}: a link that begins with https:// or http:// | "javascript:alert"`,
    ]);
  });

  it('is one paragraph in a title', () => {
    expect(faultsOf(altered('title', '`a`\n\n`b`'))).toEqual(['/title: one paragraph | 2']);
  });

  it('may be as deep as it likes without harm', () => {
    expect(() => prose('> '.repeat(2400))).not.toThrow();
    expect(() => prose('*_'.repeat(2400))).not.toThrow();
    expect(() => prose('['.repeat(4900))).not.toThrow();
  });
});

describe('French', () => {
  const french = (fr: string) => faultsOf(altered('summary', { en: 'x', fr }));

  it.each([
    'Attention\u00a0: il attend\u202f; pourquoi\u202f? Parce que\u00a0!',
    'Quoi\u202f?!',
    'Un «\u00a0mot\u00a0» cité.',
    'À 10:30, voir https://docs.python.org et x\u00a0: y.',
    'Voir la [doc](https://docs.python.org?a:b).',
  ])('is well set in %j', (text) => {
    expect(french(text).filter((fault) => !fault.includes('same code'))).toEqual([]);
  });

  it.each([
    ['Attention : il attend', 'a no-break space before ":"'],
    ['Attention: il attend', 'a no-break space before ":"'],
    ['Pourquoi ?', 'a no-break space before "?"'],
    ['Un «mot\u00a0»', 'a no-break space after "«"'],
    ['Un «\u00a0mot »', 'a no-break space before "»"'],
    ['Un "mot"', '« guillemets » as quotation marks'],
  ])('%j needs %s', (text, expected) => {
    expect(french(text)).toEqual([expect.stringContaining(`/summary/fr: ${expected}`)]);
  });

  it('sets marks after code, but leaves code alone', () => {
    expect(faultsOf(altered('summary', { en: '`a: "b"`: x', fr: '`a: "b"` : x' }))).toEqual([
      '/summary/fr: a no-break space before ":" | "`…` : x"',
    ]);
  });

  it('is no matter of other languages', () => {
    expect(faultsOf(altered('summary', { en: 'Why: "so"!', fr: 'Ainsi.' }))).toEqual([]);
  });
});
