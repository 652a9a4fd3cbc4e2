import { findDemo, membersOf } from '../../demos/index.ts';
import { blocksOfType, type Chapter } from '../../lessons/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { openCourse } from '../course/open-course.ts';
import type { Selection } from './selection.ts';

/** The chapter that shows most of these demos; of several, one that is named or tagged after them. Null if none shows any. */
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

/** Errors in a course are not the demo's affair: the commands about the course report them. */
export async function chaptersOf(context: Context): Promise<Chapter[]> {
  try {
    const course = openCourse(context, {});
    const chapters = course.chapters.files.map((file) => chapterOrNull(file, course));
    return (await Promise.all(chapters)).filter((chapter) => chapter !== null);
  } catch (error) {
    if (error instanceof CliError) return [];
    throw error;
  }
}

/** Full names; a group is replaced by its members. */
function demosIn(chapter: Chapter): string[] {
  return [...blocksOfType(chapter, 'demo')].flatMap(({ block }) => {
    const found = findDemo(block.demo);
    return found === undefined ? [] : membersOf(found).map(({ name }) => name);
  });
}
