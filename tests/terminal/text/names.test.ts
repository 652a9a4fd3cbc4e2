import { describe, expect, it } from 'vitest';
import { viewsEn as english } from '../../../src/i18n/views.en.ts';
import { labelOf, nameList, nameOf } from '../../../src/terminal/text/names.ts';

const names = new Map(['Task-1', 'T1', 'T2', '\x1b[1mT3'].map((name, id) => [id, { name }]));

describe('labelOf', () => {
  it('adds the coroutine to a name that the loop chose', () => {
    expect(labelOf({ name: 'Task-1', stack: ['main', 'worker'] })).toBe('Task-1 main');
    expect(labelOf({ name: 'T1', stack: ['worker'] })).toBe('T1');
    expect(labelOf({ name: 'Task-7', stack: [] })).toBe('Task-7');
  });

  it('leaves out the functions around the coroutine', () => {
    expect(labelOf({ name: 'Task-2', stack: ['confirm_all.<locals>.ask'] })).toBe('Task-2 ask');
  });
});

describe('nameOf', () => {
  it('is fit to be shown, and never missing', () => {
    expect(nameOf(3, names)).toBe('\\x1b[1mT3');
    expect(nameOf(9, names)).toBe('#9');
  });
});

describe('nameList', () => {
  const list = (columns: number) => nameList([0, 1, 2], names, columns, english);

  it('gives all names if they fit', () => {
    expect(list(14)).toBe('Task-1, T1, T2');
  });

  it('gives as many as fit with the number of the others', () => {
    expect(list(13)).toBe('Task-1 and 2 more');
    expect(nameList([1, 2, 0, 1, 2], names, 20, english)).toBe('T1, T2 and 3 more');
  });

  it('gives one name however little room there is', () => {
    expect(list(0)).toBe('Task-1 and 2 more');
  });
});
