/** Chapters without a validator, which takes time to load: `check` is imported by itself. */

export type { Block, BlockOf, Chapter, Code, Page } from './chapter.ts';
export { type ChapterFile, type Course, type ExerciseFile, listCourse, NoCourse } from './course.ts';
export type { Head } from './head.ts';
export { InvalidFile, type Library, loadChapter, loadFile, loadHeads } from './load.ts';
export { blocksOf, blocksOfType, codesOf, pythonPrograms, questionsOf } from './parts.ts';
export { describeProblem, type Problem } from './problem.ts';
export { type Sitting, sittingAt } from './sittings.ts';
