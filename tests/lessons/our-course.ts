import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { type Course, listCourse } from '../../src/lessons/course.ts';
import { CURRICULUM, type Curriculum } from '../../src/lessons/curriculum.ts';
import { en } from './support.ts';

/** The course that is shipped, from the sources. */
export interface OurCourse {
  readonly course: Course;
  readonly chapters: readonly Chapter[];
  readonly curriculum: Curriculum;
}

export function ourCourse(): OurCourse {
  const directory = fileURLToPath(new URL('../../lessons', import.meta.url));
  const read = (file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as unknown;
  const course = listCourse(directory, en);
  return {
    course,
    chapters: course.chapters.map(({ file }) => read(file) as Chapter),
    curriculum: read(CURRICULUM) as Curriculum,
  };
}
