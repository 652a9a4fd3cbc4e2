import { describe, expect, it } from 'vitest';
import { NotJson, Source } from '../../src/lessons/source.ts';

const TEXT = `{
  "a": [1, { "b": "x" }],
  "a": [2]
}`;

describe('Source', () => {
  it('knows the place of each value and of each key', () => {
    const source = new Source('{\n  "a": [1, { "b": "x" }]\n}');
    expect(source.placeOf([])).toEqual({ line: 1, column: 1 });
    expect(source.placeOf(['a'])).toEqual({ line: 2, column: 8 });
    expect(source.placeOf(['a'], 'key')).toEqual({ line: 2, column: 3 });
    expect(source.placeOf(['a', 1, 'b'])).toEqual({ line: 2, column: 19 });
  });

  it('gives what is missing the place of what should contain it', () => {
    expect(new Source('{\n  "a": {}\n}').placeOf(['a', 'b', 'c'])).toEqual({ line: 2, column: 8 });
  });

  it('finds keys that are given twice, of which JSON keeps the last', () => {
    const source = new Source(TEXT);
    expect(source.repeatedKeys()).toEqual([['a']]);
    expect(source.value).toEqual({ a: [2] });
    expect(source.placeOf(['a', 0])).toEqual({ line: 3, column: 9 });
  });

  it.each([
    ['{"a": 1,}', 1, 9, '"}"'],
    ['{\n  "a": tru\n}', 2, 8, '"tru"'],
    ['{"a": 1', 1, 8, null],
    ['', 1, 1, null],
    ['{"a": "tab\there"}', 1, 11, '"\\u{9}here"}"'],
    ['[1] x', 1, 5, '"x"'],
  ])('tells where %j stops being JSON', (text, line, column, found) => {
    expect(faultOf(text)).toMatchObject({ place: { line, column }, found });
  });

  it('is not troubled by deep nesting', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(new Source(deep).placeOf([0, 0])).toEqual({ line: 1, column: 1 });
    expect(faultOf('['.repeat(100_000))).toBeInstanceOf(NotJson);
  });
});

function faultOf(text: string): unknown {
  try {
    return new Source(text).value;
  } catch (error) {
    return error;
  }
}
