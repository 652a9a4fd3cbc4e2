import { Message, plain, wordsOf } from './message.ts';
import { linesToExplain } from './report.ts';
import type { Symptom } from './symptom.ts';

export interface FoundSymptom {
  readonly symptom: Symptom;
  /** The line that it explains; null if it was found by its name or by words. */
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

/** Shorter pieces of a message are in nearly all of them. */
const LEAST_PIECE = 3;

/** Finds symptoms of a course by what a learner sees. */
export class SymptomFinder {
  private readonly entries: readonly Entry[];

  constructor(symptoms: readonly Symptom[]) {
    this.entries = symptoms.map(entryOf);
  }

  /**
   * The symptoms that a text shows, the most important first: a report of Python, with all its errors and warnings, or
   * one line, which may also be a piece of a message, the id of a symptom, or words.
   */
  find(text: string): FoundSymptom[] {
    const found = this.inReport(text);
    if (found.length > 0 || /[\r\n]/.test(text.trim())) return found;
    const query = plain(text);
    // What people type is less exact than what Python writes: each way is tried when those before have found nothing.
    for (const search of [this.byId, this.byPhrase, this.byPiece, this.byWords]) {
      const answers = search.call(this, query);
      if (answers.length > 0) return answers.map(({ symptom }) => ({ symptom, line: null }));
    }
    return [];
  }

  /** A line shows the first symptom of which it has a message. */
  private inReport(report: string): FoundSymptom[] {
    const found = new Map<Symptom, string>();
    for (const line of linesToExplain(report)) {
      const text = plain(line);
      const match = this.entries.find(({ messages }) => messages.some((message) => message.isIn(text)));
      if (match !== undefined && !found.has(match.symptom)) found.set(match.symptom, line);
    }
    return [...found].map(([symptom, line]) => ({ symptom, line }));
  }

  private byId(query: string): Entry[] {
    return this.entries.filter(({ symptom }) => symptom.id === query.replaceAll(' ', '-'));
  }

  /** The symptoms with a phrase whose words are all in the query. */
  private byPhrase(query: string): Entry[] {
    const wanted = wordsOf(query);
    return this.entries.filter(({ phrases }) =>
      phrases.some((words) => [...words].every((word) => wanted.has(word))),
    );
  }

  /** The symptoms whose texts have the query at the beginning of a word: the shortest text first. */
  private byPiece(query: string): Entry[] {
    if (query.length < LEAST_PIECE) return [];
    return this.ranked(({ texts }) =>
      Math.max(0, ...texts.map((text) => (hasPiece(text, query) ? query.length / text.length : 0))),
    );
  }

  /** The symptoms that have more than half of the words of a query; a word that few have weighs more. */
  private byWords(query: string): Entry[] {
    // A whole message that no symptom has is about something else.
    if (/^[\w.]*(error|exception|warning)\b/.test(query)) return [];
    const wanted = [...wordsOf(query)];
    const weights = new Map(
      wanted.map((word) => [word, 1 / this.entries.filter(({ words }) => words.has(word)).length]),
    );
    return this.ranked(({ words }) => {
      const common = wanted.filter((word) => words.has(word));
      if (common.length * 2 <= wanted.length) return 0;
      return common.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    });
  }

  private ranked(scoreOf: (entry: Entry) => number): Entry[] {
    return this.entries
      .map((entry) => ({ entry, score: scoreOf(entry) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
  }
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
