/** A language of which the interface has its own words. Chapters may be in any other, too. */
export type Language = 'en' | 'fr';

export const LANGUAGES: readonly string[] = ['en', 'fr'] satisfies Language[];

interface Preferences {
  /** The value of `--lang`. */
  readonly flag?: string | undefined;
  /** The process's environment: the lasting choice, then the locale. */
  readonly env: {
    readonly ASYNCTUTOR_LANG?: string | undefined;
    readonly LANGUAGE?: string | undefined;
    readonly LC_ALL?: string | undefined;
    readonly LC_MESSAGES?: string | undefined;
    readonly LANG?: string | undefined;
  };
}

/**
 * The language to speak, as a tag such as `fr` or `pt-BR`: the flag's, the environment's, the locale's, or else English.
 * A wish that is no language tag is passed over.
 */
export function chooseLanguage({ flag, env }: Preferences): string {
  return tagOf(flag) ?? tagOf(env.ASYNCTUTOR_LANG) ?? localeOf(env) ?? 'en';
}

/** Whether the interface has words in a language that somebody asks for. */
export function isSpoken(wish: string): boolean {
  const tag = tagOf(wish);
  return tag !== null && isLanguage(baseOf(tag));
}

/** Whether it is the tag of a language at all: a course of somebody else's may have words in it. */
export function isLanguageTag(wish: string): boolean {
  return tagOf(wish) !== null;
}

/** The language of the locale, as GNU programs choose it: `LANGUAGE` lists several, but counts only where there is a locale. */
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

/** The tag of a language that somebody typed, or of a locale such as `fr_CA.UTF-8`. */
function tagOf(wish: string | undefined): string | null {
  const parts = wish?.match(/^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[.@].*)?$/i);
  if (!parts) return null;
  const [, language = '', region] = parts;
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function isLanguage(tag: string): tag is Language {
  return LANGUAGES.includes(tag);
}
