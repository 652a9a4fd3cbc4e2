import { Message, plain, wordsOf } from './message.ts';
import { linesToExplain } from './report.ts';
import type { Symptom } from './symptom.ts';

export interface FoundSymptom {
  readonly symptom: Symptom;
  /** The line that it explains; null if it was found by its id or by words. */
  readonly line: string | null;
}

interface Entry {
  readonly symptom: Symptom;
  readonly messages: readonly Message[];
  /** The words of each phrase. */
  readonly phrases: readonly ReadonlySet<string>[];
  /** Messages, examples and phrases. */
  readonly texts: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Shorter pieces are in nearly all messages. */
const LEAST_PIECE = 3;

/** Finds symptoms of a course by a report or words of the learner. */
export class SymptomFinder {
  private readonly entries: readonly Entry[];

  constructor(symptoms: readonly Symptom[]) {
    this.entries = symptoms.map(entryOf);
  }

  /** Finds the symptoms for a text: those of its name, or else those that it shows, or else those that are like it. */
  find(text: string): FoundSymptom[] {
    const searches = [() => this.named(text), () => this.shown(text), () => this.similar(text)];
    for (const search of searches) {
      const found = search();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The symptom of this id. */
  named(text: string): FoundSymptom[] {
    return foundByWords(this.byId(plain(text)));
  }

  /**
   * Finds the symptoms that a text shows, the most important first: by a report of Python, with all its errors and warnings,
   * by one line of it, or by all words of a phrase.
   */
  shown(text: string): FoundSymptom[] {
    const found = this.inReport(text);
    if (found.length > 0 || isReport(text)) return found;
    return foundByWords(this.byPhrase(plain(text)));
  }

  /** Finds the symptoms that a line of the learner may mean, the likeliest first: people type less exactly than Python. */
  similar(text: string): FoundSymptom[] {
    if (isReport(text)) return [];
    const query = plain(text);
    const found = this.byPiece(query);
    return foundByWords(found.length > 0 ? found : this.byWords(query));
  }

  /** For each line, the first symptom with a message that is in it. */
  private inReport(report: string): FoundSymptom[] {
    const lines = new Map<Symptom, string>();
    for (const line of linesToExplain(report)) {
      const text = plain(line);
      const match = this.entries.find(({ messages }) => messages.some((message) => message.isIn(text)));
      if (match !== undefined && !lines.has(match.symptom)) lines.set(match.symptom, line);
    }
    return [...lines].map(([symptom, line]) => ({ symptom, line }));
  }

  private byId(query: string): Entry[] {
    return this.entries.filter(({ symptom }) => symptom.id === query.replaceAll(' ', '-'));
  }

  /** The symptoms with a phrase whose words are all in the query. */
  private byPhrase(query: string): Entry[] {
    const queryWords = wordsOf(query);
    return this.entries.filter(({ phrases }) =>
      phrases.some((words) => [...words].every((word) => queryWords.has(word))),
    );
  }

  /** The symptoms with a text that has the query at the beginning of a word: the shortest text first. */
  private byPiece(query: string): Entry[] {
    if (query.length < LEAST_PIECE) return [];
    return this.rank(({ texts }) =>
      Math.max(0, ...texts.map((text) => (hasPiece(text, query) ? query.length / text.length : 0))),
    );
  }

  /** The symptoms with more than half of the words of a query; rare words weigh more. */
  private byWords(query: string): Entry[] {
    // A whole message of Python that no symptom has is about something else.
    if (/^[\w.]*(error|exception|warning)\b/.test(query)) return [];
    const queryWords = [...wordsOf(query)];
    const weights = new Map(
      queryWords.map((word) => [word, 1 / this.entries.filter(({ words }) => words.has(word)).length]),
    );
    return this.rank(({ words }) => {
      const common = queryWords.filter((word) => words.has(word));
      if (common.length * 2 <= queryWords.length) return 0;
      return common.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    });
  }

  private rank(scoreOf: (entry: Entry) => number): Entry[] {
    return this.entries
      .map((entry) => ({ entry, score: scoreOf(entry) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
  }
}

const isReport = (text: string): boolean => /[\r\n]/.test(text.trim());

function foundByWords(entries: readonly Entry[]): FoundSymptom[] {
  return entries.map(({ symptom }) => ({ symptom, line: null }));
}

function entryOf(symptom: Symptom): Entry {
  const { messages = [], examples = [] } = symptom;
  const phrases = Object.values(symptom.phrases ?? {}).flat();
  const texts = [...messages, ...examples, ...phrases].map(plain);
  return {
    symptom,
    messages: messages.map((message) => new Message(message)),
    phrases: phrases.map(wordsOf),
    texts,
    words: wordsOf(texts.join(' ')),
  };
}

function hasPiece(text: string, piece: string): boolean {
  const isWord = /^[\p{L}\d]/u.test(piece);
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (!isWord || at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
