export type { Hint } from '../text/key-line.ts';
export { type BlockInput, type PageInput, pageBody } from './block.ts';
export { type ChapterInput, chapterHeading, chapterText, explanationsText, pageText } from './chapter.ts';
export { frame, roomOf } from './frame.ts';
export { type MenuItem, menu } from './menu.ts';
export type { PageOptions, ProgramInput } from './program.ts';
export { boldSpans, prose, sentence, title } from './prose.ts';
export { type QuestionInput, type Remark, remark } from './question.ts';
