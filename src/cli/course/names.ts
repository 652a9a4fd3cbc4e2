import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRICULUM, type Curriculum, truthOf } from '../../lessons/curriculum.ts';
import type { Text } from '../../questions/index.ts';
import type { CourseContext } from './open-course.ts';

export interface Names {
  readonly ideas: ReadonlyMap<string, Text>;
  /** A true sentence for each idea: the name of a misconception is the false belief itself. */
  readonly truths: ReadonlyMap<string, Text>;
  readonly titles: ReadonlyMap<string, Text>;
}

/** Names that the course does not give, or not in the right form, are missing. */
export async function namesIn({ library, chapters }: CourseContext): Promise<Names> {
  const heads = await chapters.heads();
  const rows = library.foreign ? [] : rowsIn(library.course.directory);
  return {
    ideas: new Map(rows.map(({ id, idea }) => [id, idea])),
    truths: new Map(rows.map((row) => [row.id, truthOf(row)])),
    titles: new Map(heads.flatMap((head) => (head === null ? [] : [[head.id, head.title] as const]))),
  };
}

/** The ideas of our own course: of another's, nobody has checked the file. */
function rowsIn(directory: string): Curriculum['rows'] {
  return (JSON.parse(readFileSync(join(directory, CURRICULUM), 'utf8')) as Curriculum).rows;
}
