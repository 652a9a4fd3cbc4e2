import { GLOSSARY, type Term } from '../../lessons/glossary/index.ts';
import { InvalidFile, loadFile } from '../../lessons/index.ts';
import type { CourseContext } from './open-course.ts';

/** The terms of a course; none if it has no glossary, or one that cannot be used: `check` says what is wrong with it. */
export async function termsOf({ library, messages }: CourseContext): Promise<readonly Term[]> {
  if (!library.course.hasGlossary) return [];
  const schema = async () => (await import('../../lessons/schema/glossary.ts')).glossarySchema;
  try {
    return (await loadFile(library, GLOSSARY, schema, messages)).terms;
  } catch (error) {
    if (error instanceof InvalidFile) return [];
    throw error;
  }
}
