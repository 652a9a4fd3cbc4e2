import type { Term } from './glossary.ts';

/** An avoided word in a text, and the term to use instead. */
export interface WrongWord {
  readonly found: string;
  readonly term: Term;
}

interface Avoided {
  readonly term: Term;
  /** null: avoided in all languages. */
  readonly language: string | null;
  readonly pattern: RegExp;
}

/** The words that the texts of a course avoid. */
export class Vocabulary {
  private readonly avoided: readonly Avoided[];

  constructor(terms: readonly Term[]) {
    this.avoided = terms.flatMap((term) =>
      avoidedWords(term).map(([language, words]) => ({ term, language, pattern: patternOf(words) })),
    );
  }

  /** @param language of the text; null for a text that is the same in all languages */
  wrongWords(language: string | null, text: string): WrongWord[] {
    return this.avoided
      .filter((each) => each.language === null || each.language === language)
      .flatMap(({ term, pattern }) => [...text.matchAll(pattern)].map(([found]) => ({ found, term })));
  }

  /** The first term for which this word is avoided in any language. */
  termInsteadOf(word: string): Term | null {
    const whole = word.trim();
    const isMeant = ({ pattern }: Avoided) => [...whole.matchAll(pattern)].some(([found]) => found === whole);
    return this.avoided.find(isMeant)?.term ?? null;
  }
}

function avoidedWords({ avoid = [] }: Term): [language: string | null, words: string][] {
  if (Array.isArray(avoid)) return avoid.map((words) => [null, words]);
  return Object.entries(avoid).flatMap(([language, all]) =>
    all.map((words): [string, string] => [language, words]),
  );
}

const LETTER = '[\\p{L}\\p{N}_]';

function patternOf(words: string): RegExp {
  const source = words
    .trim()
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', `${LETTER}*`)
    .replaceAll(/['’]/g, "[’']")
    .replaceAll(/\s+/g, '\\s+');
  return new RegExp(`(?<!${LETTER})${source}(?!${LETTER})`, 'giu');
}
