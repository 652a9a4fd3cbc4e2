/** The views of a course, apart from those of a trace, which need no Markdown. */

export type { Hint } from '../text/key-line.ts';
export type { BlockInput, NoteInput } from './block.ts';
export { type ChapterInput, chapterText, type Explanation } from './chapter.ts';
export { type FrameInput, frame, roomOf } from './frame.ts';
export { type MenuInput, type MenuItem, menu } from './menu.ts';
export { type PageInput, pageBody } from './page.ts';
export type { PairInput, SideInput } from './pair.ts';
export type { CodeInput, Highlight, PageOptions, ProgramInput } from './program.ts';
export { boldSpans, prose, sentence, spansOf, title } from './prose.ts';
export type { QuestionInput, Remark } from './question.ts';
export type { RunResult } from './run-result.ts';
