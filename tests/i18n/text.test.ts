import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/i18n/index.ts';

describe('textIn', () => {
  it('is the one string there is', () => {
    expect(textIn('`gather`', 'fr')).toBe('`gather`');
  });

  it('is the text of the language, of its base, English, or any', () => {
    const text = { de: 'eins', en: 'one', fr: 'un' };
    expect(textIn(text, 'fr')).toBe('un');
    expect(textIn(text, 'fr-CA')).toBe('un');
    expect(textIn(text, 'es')).toBe('one');
    expect(textIn({ de: 'eins' }, 'es')).toBe('eins');
    expect(textIn({}, 'es')).toBe('');
  });

  it('does not take an inherited property for a language', () => {
    expect(textIn({ en: 'one' }, 'constructor')).toBe('one');
  });
});
