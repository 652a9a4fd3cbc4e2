import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/lessons/chapter.ts';
import { changes } from './truth/changes.ts';
import { type Did, didOf } from './truth/did.ts';
import { formatted, withDid } from './truth/rewrite.ts';

const done = { output: [{ t: 1, text: '<coroutine 0xab>' }], elapsed: 1, error: null, warnings: [] };

const silent = { output: [], elapsed: 0, error: 'ValueError', warnings: ['RuntimeWarning: x'] };

const code = (did: Did): Code => ({ language: 'python', code: ['…'], ...did });

describe('didOf', () => {
  it('tells of a new program all that a run shows', () => {
    expect(didOf(code({}), done)).toEqual({ output: [{ t: 1, text: '<coroutine 0x…>' }], elapsed: 1 });
    expect(didOf(code({}), { ...done, elapsed: 0 })).toEqual({ output: ['<coroutine 0x…>'] });
    expect(didOf(code({}), silent)).toEqual({ error: 'ValueError', warnings: ['RuntimeWarning: x'] });
  });

  it('tells times only where they are told already', () => {
    expect(didOf(code({ output: ['x'] }), done)).toEqual({ output: ['<coroutine 0x…>'] });
    expect(didOf(code({ output: [], elapsed: 2 }), done)).toEqual({
      output: ['<coroutine 0x…>'],
      elapsed: 1,
    });
    expect(didOf(code({ output: [{ t: 0, text: 'x' }] }), done)).toMatchObject({ output: [{ t: 1 }] });
  });

  it('leaves out nothing else that is seen', () => {
    expect(didOf(code({ warnings: ['x'] }), done)).toEqual({ output: ['<coroutine 0x…>'] });
    expect(didOf(code({ output: [] }), { ...silent, warnings: [] })).toEqual({
      output: [],
      error: 'ValueError',
    });
  });

  it('knows no times of a run on the real clock', () => {
    const { elapsed: _, ...real } = done;
    expect(didOf(code({}), real)).toEqual({ output: ['<coroutine 0x…>'] });
  });
});

const CHAPTER = `{
  "pages": [
    {
      "language": "python",
      "code": ["x"],
      "caption": { "en": "a", "fr": "b" },
      "output": ["old"],
      "error": "ValueError"
    }
  ]
}
`;

describe('withDid', () => {
  const path = ['pages', 0];
  const rewritten = (text: string, did: Did) => formatted(withDid(text, path, did), 'lessons/05-gather.json');

  it('replaces, adds and removes facts, and leaves the rest as it is written', () => {
    const output = [
      { t: 0, text: 'a' },
      { t: 1, text: 'b' },
    ];
    const replaced = CHAPTER.replace('["old"]', '[{ "t": 0, "text": "a" }, { "t": 1, "text": "b" }]');
    expect(rewritten(CHAPTER, { output, error: 'ValueError' })).toBe(replaced);
    const timed = replaced.replace('"error": "ValueError"', '"elapsed": 1,\n      "warnings": ["w"]');
    expect(rewritten(CHAPTER, { output, elapsed: 1, warnings: ['w'] })).toBe(timed);
    expect(rewritten(timed, { output: ['old'], error: 'ValueError' })).toBe(CHAPTER);
  });

  it('puts first facts behind the code', () => {
    const bare = '{ "pages": [{ "code": ["x"], "notes": 1 }] }\n';
    expect(rewritten(bare, { output: [], elapsed: 1 })).toBe(
      '{ "pages": [{ "code": ["x"], "output": [], "elapsed": 1, "notes": 1 }] }\n',
    );
  });
});

describe('changes', () => {
  it('are the lines that differ', () => {
    const output = ['a', 'b', 'c'];
    expect(changes({ output }, { output })).toEqual([]);
    expect(changes({ output, elapsed: 1 }, { output: ['a', 'x', 'y', 'c'], elapsed: 2 })).toEqual([
      '- output: b',
      '+ output: x',
      '+ output: y',
      '- elapsed: 1 s',
      '+ elapsed: 2 s',
    ]);
    expect(changes({ output: [] }, { output: [{ t: 1, text: 'a' }], error: 'E' })).toEqual([
      '- output: nothing',
      '+ output: 1 s  a',
      '+ error: E',
    ]);
  });
});
