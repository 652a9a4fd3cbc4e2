import { findDemo, membersOf } from '../../demos/index.ts';
import { blocksOfType, type Chapter } from '../../lessons/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { openCourse } from '../course/open-course.ts';
import type { Selection } from './selection.ts';

/**
 * The chapter of the learner's course that goes into these demos: that shows most of them, and says by its own name,
 * or by a tag, that it is about them; the first of such. Null if none shows any.
 */
export async function chapterOf(entry: Selection['entry'], context: Context): Promise<string | null> {
  const names = membersOf(entry).map(({ name }) => name);
  const subject = (entry.name.split(' ', 1)[0] as string).replaceAll('_', '-');
  let best: string | null = null;
  let most = 0;
  for (const chapter of await chaptersOf(context)) {
    const shown = demosIn(chapter).filter((name) => names.includes(name)).length;
    const isAbout = chapter.id.includes(subject) ? 2 : chapter.tags.includes(subject) ? 1 : 0;
    const score = shown === 0 ? 0 : 3 * shown + isAbout;
    if (score <= most) continue;
    best = chapter.id;
    most = score;
  }
  return best;
}

/** What is wrong with a course is said by the commands that are about it. */
async function chaptersOf(context: Context): Promise<Chapter[]> {
  try {
    const course = openCourse(context, {});
    const chapters = course.chapters.files.map((file) => chapterOrNull(file, course));
    return (await Promise.all(chapters)).filter((chapter) => chapter !== null);
  } catch (error) {
    if (error instanceof CliError) return [];
    throw error;
  }
}

/** The demos that a chapter shows, by their full names, a group as its members. */
function demosIn(chapter: Chapter): string[] {
  return [...blocksOfType(chapter, 'demo')].flatMap(({ block }) => {
    const found = findDemo(block.demo);
    return found === undefined ? [] : membersOf(found).map(({ name }) => name);
  });
}
