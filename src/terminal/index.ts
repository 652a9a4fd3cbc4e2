/**
 * The views of a trace: pure functions to lines for a terminal. The views of a program's text, `code/listing.ts`, and of
 * a course, `page/index.ts`, are imported by themselves: their grammars weigh more than all the rest.
 */

export { board } from './board/board.ts';
export { comparison } from './chart/comparison.ts';
export { figureRows } from './chart/figures.ts';
export type { Side } from './chart/sides.ts';
export { runWithCode, timeline } from './chart/timeline.ts';
export { transcriptLine } from './chart/transcript.ts';
export * from './text/index.ts';
