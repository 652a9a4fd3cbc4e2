import type { Messages } from '../../i18n/index.ts';
import type { Contents } from '../contents.ts';
import type { Course } from '../course.ts';
import { GLOSSARY, type Glossary } from '../glossary/index.ts';
import type { Outline } from '../outline.ts';
import type { Finding } from '../problem.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { type Validated, validate } from '../validate.ts';
import { pageReferences } from './references.ts';
import { checkTexts, type TextRules } from './texts.ts';
import { checkIds } from './unique-ids.ts';

/** The glossary of a course; null if it has none. */
export function readGlossary(
  { hasGlossary }: Course,
  read: (file: string) => Contents,
  messages: Messages,
): Validated<Glossary> | null {
  return hasGlossary ? validate(GLOSSARY, read(GLOSSARY), glossarySchema, messages) : null;
}

/**
 * Checks a glossary: its texts must not have words that it avoids, and its pages must exist.
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
  yield* checkIds(terms, 'terms', messages);
  for (const [index, { page }] of terms.entries())
    for (const finding of pageReferences(page, outlines, messages))
      yield { ...finding, path: ['terms', index, 'page', ...finding.path] };
}
