/** What the other rooms need to show and to ask chapters. It loads no validator; `check` is imported by itself. */

export type { Block, BlockOf, Chapter, Code, Page } from './chapter.ts';
export { type ChapterFile, type Course, listCourse, NoCourse } from './course.ts';
export type { Head } from './head.ts';
export { InvalidChapter, type Library, loadChapter, loadHeads } from './load.ts';
export { blocksOf, blocksOfType, codesOf, questionsOf } from './parts.ts';
export { describeProblem, type Problem } from './problem.ts';
