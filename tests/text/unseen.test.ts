import { expect, it } from 'vitest';
import { firstUnseen, spellUnseen } from '../../src/text/index.ts';

it.each(['\u001b', '\u0007', '\u0085', '\u200b', '\u202e', '\u2028', '\ud800', '\u{e0041}'])(
  'finds %j, which nobody sees',
  (character) => {
    expect(firstUnseen(`a${character}b`)).toBe(character);
    expect(spellUnseen(`a${character}b${character}`, () => '?')).toBe('a?b?');
  },
);

it.each(['été', '日本', '👩‍💻', '☂️', 'نمی‌خواهم'])('leaves %j as it is', (text) => {
  expect(firstUnseen(text)).toBeNull();
  expect(spellUnseen(text, () => '?')).toBe(text);
});
