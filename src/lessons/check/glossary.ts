import type { Messages } from '../../i18n/index.ts';
import type { Contents } from '../contents.ts';
import type { Course } from '../course.ts';
import { GLOSSARY, type Glossary } from '../glossary/index.ts';
import type { Outline } from '../outline.ts';
import type { Finding } from '../problem.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { type Validated, validate } from '../validate.ts';
import { quote } from '../visible.ts';
import { pageReferences } from './references.ts';
import { checkTexts, type TextRules } from './texts.ts';

/** The glossary of a course; null if it has none. */
export function readGlossary(
  { hasGlossary }: Course,
  read: (file: string) => Contents,
  messages: Messages,
): Validated<Glossary> | null {
  return hasGlossary ? validate(GLOSSARY, read(GLOSSARY), glossarySchema, messages) : null;
}

/**
 * What is wrong with a glossary: pages that the course has not, and a word that it avoids itself.
 * @param outlines of the chapters; null if one cannot be read, which may have any page
 */
export function* checkGlossary(
  { terms }: Glossary,
  outlines: readonly Outline[] | null,
  rules: TextRules,
  messages: Messages,
): Generator<Finding> {
  const texts = terms.flatMap(({ term, means }, index) => [
    { path: ['terms', index, 'term'], text: term, short: true },
    { path: ['terms', index, 'means'], text: means, short: true },
  ]);
  yield* checkTexts(texts, rules, messages);
  const ids = new Set<string>();
  for (const [index, { id, page }] of terms.entries()) {
    const path = ['terms', index];
    if (ids.size === ids.add(id).size)
      yield { path: [...path, 'id'], expected: messages.check.course.uniqueId, found: quote(id) };
    for (const finding of pageReferences(page, outlines, messages))
      yield { ...finding, path: [...path, 'page', ...finding.path] };
  }
}
