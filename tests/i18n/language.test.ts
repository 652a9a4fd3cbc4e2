import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOfInterface } from '../../src/i18n/index.ts';

describe('chooseLanguage', () => {
  it('speaks English when nothing is said', () => {
    expect(chooseLanguage({ env: {} })).toBe('en');
  });

  it('heeds the flag, then ASYNCTUTOR_LANG, then the locale', () => {
    const env = { ASYNCTUTOR_LANG: 'es', LANG: 'fr_FR.UTF-8' };
    expect(chooseLanguage({ flag: 'de', env })).toBe('de');
    expect(chooseLanguage({ env })).toBe('es');
    expect(chooseLanguage({ env: { LANG: 'fr_FR.UTF-8' } })).toBe('fr-FR');
  });

  it('takes the first locale that is set: LC_ALL, LC_MESSAGES, LANG', () => {
    expect(chooseLanguage({ env: { LC_ALL: 'fr_CA', LC_MESSAGES: 'de_DE', LANG: 'es_ES' } })).toBe('fr-CA');
    expect(chooseLanguage({ env: { LC_ALL: '', LC_MESSAGES: 'de_DE@euro', LANG: 'es_ES' } })).toBe('de-DE');
    expect(chooseLanguage({ env: { LC_ALL: 'C.UTF-8', LANG: 'fr_FR' } })).toBe('en');
  });

  it('takes the first of LANGUAGE that it speaks, where there is a locale', () => {
    expect(chooseLanguage({ env: { LANGUAGE: 'xx:fr:en', LANG: 'de_DE.UTF-8' } })).toBe('fr');
    expect(chooseLanguage({ env: { LANGUAGE: 'fr_CA', LC_ALL: 'C.UTF-8', LANG: 'en_US' } })).toBe('fr-CA');
    expect(chooseLanguage({ env: { LANGUAGE: 'de:es', LANG: 'fr_FR' } })).toBe('fr-FR');
    expect(chooseLanguage({ env: { LANGUAGE: '', LANG: 'fr_FR' } })).toBe('fr-FR');
    expect(chooseLanguage({ env: { LANGUAGE: 'fr', LC_ALL: 'C', LANG: 'fr_FR' } })).toBe('en');
    expect(chooseLanguage({ env: { LANGUAGE: 'fr' } })).toBe('en');
    expect(chooseLanguage({ env: { ASYNCTUTOR_LANG: 'en', LANGUAGE: 'fr', LANG: 'fr_FR' } })).toBe('en');
  });

  it.each(['C', 'POSIX', '', 'francais', '../fr', 'fr\u001b[31m'])('passes over %j', (wish) => {
    expect(chooseLanguage({ flag: wish, env: { LANG: wish } })).toBe('en');
  });

  it('reads a tag as it is typed', () => {
    expect(chooseLanguage({ flag: 'FR', env: {} })).toBe('fr');
    expect(chooseLanguage({ flag: 'pt-br', env: {} })).toBe('pt-BR');
  });
});

describe('languageOfInterface', () => {
  it('is the base language, if there are words in it', () => {
    expect(languageOfInterface('fr-CA')).toBe('fr');
    expect(languageOfInterface('de')).toBe('en');
  });
});
