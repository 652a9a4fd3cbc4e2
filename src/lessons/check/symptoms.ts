import type { Messages } from '../../i18n/index.ts';
import type { Outline } from '../outline.ts';
import type { Finding } from '../problem.ts';
import { Message, type Symptom, SymptomFinder, type SymptomIndex } from '../symptoms/index.ts';
import { quote } from '../visible.ts';
import { type Known, pageReferences, unknownNames } from './references.ts';
import { checkTexts, type TextRules } from './texts.ts';
import { checkIds } from './unique-ids.ts';

/** Shorter messages would match unrelated lines. */
const LEAST_MESSAGE = 5;

/**
 * Checks the symptoms of a course: the places they refer to must exist, and their messages lead to themselves.
 * @param outlines of its chapters; null if one cannot be read, which may have any page and question
 */
export function* checkSymptoms(
  { symptoms }: SymptomIndex,
  outlines: readonly Outline[] | null,
  known: Known,
  rules: TextRules,
  messages: Messages,
): Generator<Finding> {
  const texts = symptoms.map(({ means }, index) => ({
    path: ['symptoms', index, 'means'],
    text: means,
    short: true,
  }));
  yield* checkTexts(texts, rules, messages);
  yield* checkIds(symptoms, 'symptoms', messages);
  const finder = new SymptomFinder(symptoms);
  for (const [index, symptom] of symptoms.entries()) {
    const path = ['symptoms', index];
    yield* [
      ...referencesOf(symptom, outlines, known, messages),
      ...messageFindings(symptom, messages),
      ...searchFindings(symptom, finder, messages),
    ].map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
  }
}

function referencesOf(
  { page, question, demo, exercise }: Symptom,
  outlines: readonly Outline[] | null,
  { demos, exercises }: Known,
  messages: Messages,
): Finding[] {
  const { course: words } = messages.check;
  const check = (
    id: string | undefined,
    ids: readonly string[] | undefined,
    what: string,
    ...path: string[]
  ) => (id === undefined ? [] : unknownNames([id], ids, what, () => path, messages));
  const questions = outlines?.flatMap((outline) => outline.questions.map(({ id }) => id));
  return [
    ...pageReferences(page, outlines, messages).map((finding) => ({
      ...finding,
      path: ['page', ...finding.path],
    })),
    ...check(question, questions, words.question, 'question'),
    ...check(
      demo,
      demos?.map(({ name }) => name),
      words.demo,
      'demo',
    ),
    ...check(exercise, exercises, words.exercise, 'exercise'),
  ];
}

/** A symptom needs a message or a phrase, and each of its messages an example. */
function messageFindings(
  { messages: patterns = [], examples = [], phrases = {} }: Symptom,
  { check: { value, symptom: words } }: Messages,
): Finding[] {
  if (patterns.length + Object.keys(phrases).length === 0)
    return [{ path: [], expected: words.something, found: value.nothing }];
  return patterns.flatMap((text, index) => {
    const path = ['messages', index];
    const message = new Message(text);
    if (message.length < LEAST_MESSAGE)
      return [{ path, expected: words.longer(LEAST_MESSAGE), found: quote(text) }];
    return examples.some((example) => message.isInLine(example))
      ? []
      : [{ path, expected: words.shown, found: quote(text) }];
  });
}

/** Examples for which another symptom is found first, or none; phrases by which this symptom is not found. */
function searchFindings(
  symptom: Symptom,
  finder: SymptomFinder,
  { check: { value, symptom: words } }: Messages,
): Finding[] {
  const { examples = [], phrases = {} } = symptom;
  const inExamples = examples.flatMap((example, index) => {
    const [first] = finder.find(example);
    const firstId = first?.line == null ? null : first.symptom.id;
    if (firstId === symptom.id) return [];
    const found = firstId === null ? value.nothing : quote(firstId);
    return [{ path: ['examples', index], expected: words.explained(quote(symptom.id)), found }];
  });
  const inPhrases = Object.entries(phrases).flatMap(([language, lines]) =>
    lines.flatMap((phrase, index) => {
      const ids = finder.find(phrase).map((each) => each.symptom.id);
      if (ids.includes(symptom.id)) return [];
      const found = ids.map(quote).join(', ') || value.nothing;
      const path = ['phrases', language, index];
      return [{ path, expected: words.explained(quote(symptom.id)), found }];
    }),
  );
  return [...inExamples, ...inPhrases];
}
