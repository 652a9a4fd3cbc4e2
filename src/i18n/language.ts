/** A language of the interface. Chapters may be in others too. */
export type Language = 'en' | 'fr';

export const LANGUAGES: readonly string[] = ['en', 'fr'] satisfies Language[];

interface Preferences {
  /** The value of `--lang`. */
  readonly flag?: string | undefined;
  /** The environment of the process: the learner's choice, then the locale. */
  readonly env: {
    readonly ASYNCTUTOR_LANG?: string | undefined;
    readonly LANGUAGE?: string | undefined;
    readonly LC_ALL?: string | undefined;
    readonly LC_MESSAGES?: string | undefined;
    readonly LANG?: string | undefined;
  };
}

/**
 * The learner's language, as a tag such as `fr` or `pt-BR`: of the flag, the environment, the locale, or else English. A
 * value that is no language tag is ignored.
 */
export function chooseLanguage({ flag, env }: Preferences): string {
  return tagOf(flag) ?? tagOf(env.ASYNCTUTOR_LANG) ?? localeOf(env) ?? 'en';
}

/** True if the interface is translated into this language. */
export function isSpoken(text: string): boolean {
  const tag = tagOf(text);
  return tag !== null && isLanguage(baseOf(tag));
}

/** True for the tag of any language: a foreign course may be in it. */
export function isLanguageTag(text: string): boolean {
  return tagOf(text) !== null;
}

/** The language of the locale, chosen as by GNU programs: `LANGUAGE` lists several, but counts only if a locale is set. */
function localeOf({ LANGUAGE = '', LC_ALL, LC_MESSAGES, LANG }: Preferences['env']): string | null {
  // The locale for messages is the first of these that is set, even if it is of no use.
  const locale = LC_ALL || LC_MESSAGES || LANG || 'C';
  if (locale === 'C' || locale === 'POSIX') return null;
  return tagOf(LANGUAGE.split(':').find(isSpoken)) ?? tagOf(locale);
}

export function languageOfInterface(tag: string): Language {
  const language = baseOf(tag);
  return isLanguage(language) ? language : 'en';
}

/** `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return tag.split('-', 1)[0] as string;
}

/** The tag in a typed language, or in a locale such as `fr_CA.UTF-8`; null if there is none. */
function tagOf(text: string | undefined): string | null {
  const parts = text?.match(/^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[.@].*)?$/i);
  if (!parts) return null;
  const [, language = '', region] = parts;
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function isLanguage(tag: string): tag is Language {
  return LANGUAGES.includes(tag);
}
