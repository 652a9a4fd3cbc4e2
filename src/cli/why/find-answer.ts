import { type Term, termNamed } from '../../lessons/glossary/index.ts';
import { type FoundSymptom, type Symptom, SymptomFinder } from '../../lessons/symptoms/index.ts';
import { chapterNamed } from '../course/chapters.ts';
import { termsOf } from '../course/glossary.ts';
import type { CourseContext } from '../course/open-course.ts';
import { type FoundPlace, placesAbout } from '../lesson/find-place.ts';

/** What a course says about a text. */
export type Answer =
  | { readonly kind: 'symptoms'; readonly found: readonly FoundSymptom[] }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'places'; readonly places: readonly FoundPlace[] };

/** One word, such as `asyncio.wait_for` or `sleep()`. */
const NAME = /^[A-Za-z_][\w.-]*(?:\(.*\))?$/;

/** No word of a sentence is written like this: `wait_for`, `asyncio.gather`, `sleep()`, `TaskGroup`. */
const CODE = /[_.(]|[a-z][A-Z]/;

/** The name of an error is the beginning of its message. */
const ERROR = /(?:Error|Exception|Warning)$/;

/**
 * Finds what a course says about a text: a term or a name of the API that it is, or else the symptoms that it shows, or else
 * those that are like it.
 * @returns null for nothing
 */
export async function findAnswer(
  text: string,
  symptoms: readonly Symptom[],
  context: CourseContext,
): Promise<Answer | null> {
  const finder = new SymptomFinder(symptoms);
  const name = text.trim();
  const isName = NAME.test(name) && !ERROR.test(name);
  // Words such as `slow` are names in some programs, but who types one means a symptom.
  const isSurelyName = isName && (CODE.test(name) || chapterNamed(name, context) !== undefined);
  return (
    ofSymptoms(finder.named(text)) ??
    ofTerm(termNamed(text, await termsOf(context))) ??
    ofSymptoms(finder.shown(text)) ??
    (isSurelyName ? await ofName(name, context) : null) ??
    ofSymptoms(finder.similar(text)) ??
    (isName ? await ofName(name, context) : null)
  );
}

function ofSymptoms(found: readonly FoundSymptom[]): Answer | null {
  return found.length > 0 ? { kind: 'symptoms', found } : null;
}

function ofTerm(term: Term | null): Answer | null {
  return term === null ? null : { kind: 'term', term };
}

async function ofName(name: string, context: CourseContext): Promise<Answer | null> {
  const places = await placesAbout(name, context);
  return places.length > 0 ? { kind: 'places', places } : null;
}
