import { resolve } from 'node:path';
import type { Library } from '../../lessons/index.ts';

/** How the journal names a chapter or a question: a stranger's is told from ours by where it is. */
export function journalName({ course, foreign }: Library, id: string): string {
  return foreign ? `${resolve(course.directory)}#${id}` : id;
}

/** The id of the chapter or question that the journal names so; null if it belongs to another course. */
export function idNamed(name: string, library: Library): string | null {
  const prefix = journalName(library, '');
  const id = name.slice(prefix.length);
  return name.startsWith(prefix) && !id.includes('#') ? id : null;
}
