import { describe, expect, it } from 'vitest';
import { CancelledError, Event, sleep, ValueError } from '../../src/asyncio/index.ts';
import { repr, typeName } from '../../src/asyncio/repr.ts';
import { returning } from './support.ts';

describe('repr', () => {
  it.each<[unknown, string]>([
    [null, 'None'],
    [undefined, 'None'],
    [true, 'True'],
    [false, 'False'],
    [3, '3'],
    [2.5, '2.5'],
    [12n, '12'],
    ['text', "'text'"],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ['a\nb\\c', "'a\\nb\\\\c'"],
    [[1, 'a', [null]], "[1, 'a', [None]]"],
    [function save() {}, '<function save>'],
    [new ValueError('x'), "ValueError('x')"],
    [new CancelledError(), 'CancelledError()'],
    [new Error('x'), "Error('x')"],
    [new Event(), '<Event [unset]>'],
    [{}, '<dict object>'],
  ])('writes %o as Python does: %s', (value, text) => {
    expect(repr(value)).toBe(text);
  });
});

describe('typeName', () => {
  it.each<[unknown, string]>([
    [undefined, 'NoneType'],
    [null, 'NoneType'],
    [true, 'bool'],
    [3, 'int'],
    [2.5, 'float'],
    [12n, 'int'],
    ['text', 'str'],
    [() => {}, 'function'],
    [[1], 'list'],
    [{ a: 1 }, 'dict'],
    [new Map(), 'dict'],
    [new Set(), 'Set'],
    [new Event(), 'Event'],
  ])('calls the type of %o %s', (value, name) => {
    expect(typeName(value)).toBe(name);
  });

  it('calls every coroutine a coroutine', () => {
    for (const call of [returning(1), sleep(1)]) {
      expect(typeName(call)).toBe('coroutine');
      call.close();
    }
  });
});
