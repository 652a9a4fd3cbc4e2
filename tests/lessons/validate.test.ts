import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import { validate } from '../../src/lessons/validate.ts';
import { altered, bytesOf, EXAMPLE, en, example, FILE, violationsOf } from './support.ts';

describe('validate', () => {
  it('gives the chapter of a valid file', () => {
    const { value, problems } = validate(FILE, bytesOf(EXAMPLE), chapterSchema, en);
    expect(problems).toEqual([]);
    expect(value).toEqual(example());
  });

  it('accepts a byte order mark', () => {
    expect(violationsOf(`\ufeff${EXAMPLE}`)).toEqual([]);
  });

  it.each([
    ['titel', 1, '05-gather.json:1:', 'did you mean "title"?; found "titel"'],
    ['minutes', '10', '/minutes:', 'expected a number; found "10"'],
    ['minutes', 1.5, '/minutes:', 'expected a whole number; found 1.5'],
    ['minutes', 0, '/minutes:', 'expected at least 1; found 0'],
    ['minutes', 300, '/minutes:', 'expected at most 240; found 300'],
    ['title', undefined, '/title:', 'expected a string or an object; found nothing'],
    ['title', { en: 3 }, '/title/en:', 'expected a string; found 3'],
    ['title', { EN: 'Gather' }, '/title/EN:', 'expected a language, such as "fr" or "pt-BR"; found "EN"'],
    ['title', ' \n', '/title:', 'expected at least one word; found " \\u{a}"'],
    [
      'id',
      'Not An Id',
      '/id:',
      'expected small letters, digits and hyphens, such as "wait-for"; found "Not An Id"',
    ],
    ['pages', [], '/pages:', 'expected at least 1 item; found an array of 0'],
    ['python/0', '2.7', '/python/0:', 'expected a version of Python, such as "3.14"; found "2.7"'],
    ['covers/0', 's9', '/covers/0:', 'expected a row of the curriculum, such as "S9"; found "s9"'],
    ['pages/0/blocks/0/type', 'pose', '/pages/0/blocks/0/type:', 'did you mean "prose"?; found "pose"'],
    ['pages/0/blocks/1/code/0', 'a\nb', '/code/0:', 'expected a line without a line break; found "a\\u{a}b"'],
    ['pages/2/blocks/0/questions/0/ask', 'elasped', '/ask:', 'did you mean "elapsed"?; found "elasped"'],
  ])('of %s as %j, says what is expected', (path, value, ...parts) => {
    const told = violationsOf(altered(path, value));
    expect(told).toHaveLength(1);
    for (const part of parts) expect(told[0]).toContain(part);
  });

  it('says everything in one pass', () => {
    const chapter = { ...example(), id: 'X', order: -1, nonsense: true };
    expect(violationsOf(JSON.stringify(chapter))).toHaveLength(3);
  });

  it('says where, by line and column', () => {
    expect(violationsOf(EXAMPLE.replace('"minutes": 10', '"minutes": "ten"'))).toEqual([
      '05-gather.json:15:14: /minutes: expected a number; found "ten"',
    ]);
  });

  it('lets no character pass that a terminal would obey', () => {
    const key = JSON.stringify({ ...example(), '\u001b[2J': 1 });
    expect(violationsOf(altered('title', 'a\u001b]0;b\u0007'))).toEqual([
      expect.stringContaining(
        '/title: expected only characters that can be seen; found the character U+001B',
      ),
    ]);
    expect(violationsOf(key)[0]).toContain('/\\u{1b}[2J: expected only characters that can be seen');
  });

  it('refuses what is not UTF-8, with the place', () => {
    const latin1 = Buffer.from('{\n  "title": "Été"\n}', 'latin1');
    expect(violationsOf(latin1)).toEqual(['05-gather.json:2:13: expected text in UTF-8; found 0xc9']);
    expect(violationsOf(Buffer.from(EXAMPLE, 'utf16le'))).toHaveLength(1);
  });

  it('says of a newer format only that it is newer', () => {
    expect(violationsOf('{\n  "format": 2,\n  "novelty": []\n}')).toEqual([
      '05-gather.json:2:13: /format: expected format 1, the newest that this version of asynctutor reads; found 2',
    ]);
  });

  it('tells of what is not read how large it is, or that it cannot be', () => {
    const told = (contents: { megabytes: number } | 'unreadable') =>
      validate(FILE, contents, chapterSchema, en).problems.map((problem) => describeProblem(problem, en));
    expect(told({ megabytes: 51.2 })).toEqual(['05-gather.json:1:1: expected at most 5 MB; found 51.2 MB']);
    expect(told('unreadable')).toEqual([
      '05-gather.json:1:1: expected a file that can be read; found nothing',
    ]);
  });

  it('tells the first of very many problems, and that there are more', () => {
    const told = violationsOf(altered('tags', Array(10_000).fill('\u001b')));
    expect(told).toHaveLength(501);
    expect(told.at(-1)).toBe('05-gather.json:1:1: expected at most 500 problems; found more');
  });

  it('is not troubled by endless keys', () => {
    const [told] = violationsOf(JSON.stringify({ ...example(), ['x'.repeat(1e6)]: 1 }));
    expect(told?.length).toBeLessThan(1000);
  });

  it('is not troubled by deep nesting', () => {
    const depth = 200_000;
    expect(violationsOf('['.repeat(depth) + ']'.repeat(depth))).toHaveLength(1);
    expect(
      violationsOf(`{"id": ${'{"a":'.repeat(depth)}"\\u001b"${'}'.repeat(depth)}}`).length,
    ).toBeGreaterThan(1);
  });

  it('speaks French', async () => {
    const fr = await messagesIn('fr');
    const { problems } = validate(FILE, bytesOf('[]'), chapterSchema, fr);
    expect(problems.map((problem) => describeProblem(problem, fr))).toEqual([
      '05-gather.json:1:1: attendu\u00a0: un objet\u00a0; trouvé\u00a0: un tableau de 0',
    ]);
  });
});
