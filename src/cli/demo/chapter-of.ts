import { findDemo, membersOf } from '../../demos/index.ts';
import { blocksOfType, type Chapter, InvalidChapter, loadChapter } from '../../lessons/index.ts';
import { CliError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Context, openCourse } from '../lesson/context.ts';
import type { Asked } from './find-asked.ts';

/** The chapter of the learner's course that shows most of these demos, the last of such; null if none shows any. */
export async function chapterOf(entry: Asked['entry'], io: Io): Promise<string | null> {
  const names = membersOf(entry).map(({ name }) => name);
  let best: string | null = null;
  let most = 1;
  for (const chapter of await chaptersOf(io)) {
    const shown = demosIn(chapter).filter((name) => names.includes(name)).length;
    // An early chapter gives a taste of what a later one is about.
    if (shown < most) continue;
    best = chapter.id;
    most = shown;
  }
  return best;
}

/** What is wrong with a course is said by the commands that are about it. */
async function chaptersOf(io: Io): Promise<Chapter[]> {
  try {
    const context = await openCourse({}, io);
    const chapters = context.library.course.chapters.map((file) => chapterOrNull(file, context));
    return (await Promise.all(chapters)).filter((chapter) => chapter !== null);
  } catch (error) {
    if (error instanceof CliError) return [];
    throw error;
  }
}

async function chapterOrNull(
  file: Parameters<typeof loadChapter>[1],
  { library, messages }: Context,
): Promise<Chapter | null> {
  try {
    return await loadChapter(library, file, messages);
  } catch (error) {
    if (error instanceof InvalidChapter) return null;
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
