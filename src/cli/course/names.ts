import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRICULUM, type Curriculum } from '../../lessons/curriculum.ts';
import type { Text } from '../../questions/index.ts';
import type { CourseContext } from './open-course.ts';

export interface Names {
  readonly ideas: ReadonlyMap<string, Text>;
  readonly titles: ReadonlyMap<string, Text>;
}

/** Names that the course does not give, or not in the right form, are missing. */
export async function namesIn({ library, chapters }: CourseContext): Promise<Names> {
  const heads = await chapters.heads();
  return {
    ideas: library.foreign ? new Map() : ideasIn(library.course.directory),
    titles: new Map(heads.flatMap((head) => (head === null ? [] : [[head.id, head.title] as const]))),
  };
}

/** The ideas of our own course: of another's, nobody has checked the file. */
function ideasIn(directory: string): Map<string, Text> {
  const { rows } = JSON.parse(readFileSync(join(directory, CURRICULUM), 'utf8')) as Curriculum;
  return new Map(rows.map(({ id, idea }) => [id, idea]));
}
