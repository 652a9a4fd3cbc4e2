import { describe, expect, it } from 'vitest';
import { parseHead } from '../../src/lessons/head.ts';
import { EXAMPLE, example } from './support.ts';

describe('parseHead', () => {
  it('is all that a chapter says before its pages', () => {
    const { pages: _, ...head } = example();
    expect(parseHead(EXAMPLE)).toEqual(head);
  });

  it('needs no more of the file than that', () => {
    const { title } = example();
    expect(parseHead(EXAMPLE.slice(0, EXAMPLE.indexOf('"pages"') + 10))).toMatchObject({ title });
  });

  it.each([
    ['as a string', '{"tags": ["a", "pages"], "id": "x", "pages": []}', { tags: ['a', 'pages'], id: 'x' }],
    [
      'as an inner key',
      '{"title": {"en": "a", "pages": "b"}, "pages": []}',
      { title: { en: 'a', pages: 'b' } },
    ],
    ['inside a string', '{"title": "a, \\"pages\\": b", "pages": []}', { title: 'a, "pages": b' }],
  ])('is not misled by the word %s', (_, text, head) => {
    expect(parseHead(text)).toEqual(head);
  });

  it.each(['', '{', '{"pages": []}', '[1, "pages": 2]', '{"a": 1}', '"a'])('is null for %j', (text) => {
    expect(parseHead(text)).toBeNull();
  });
});
