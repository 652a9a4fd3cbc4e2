import { resolve } from 'node:path';
import type { Library } from '../../lessons/index.ts';

/** How the journal names a chapter: a stranger's is told from ours by where it is. */
export function journalName({ course, foreign }: Library, chapter: string): string {
  return foreign ? `${resolve(course.directory)}#${chapter}` : chapter;
}
