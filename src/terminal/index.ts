/**
 * Every view of a trace: pure functions to lines for a terminal. The views of a program's text, `listing.ts`, and of a
 * course, `page/index.ts`, have doors of their own: their grammars weigh more than all the rest.
 */

export { type BoardOptions, board } from './board/board.ts';
export { comparison } from './chart/comparison.ts';
export { figureRows, mostOf } from './chart/figures.ts';
export { labelOf, type Names, nameOf } from './chart/names.ts';
export type { Side } from './chart/sides.ts';
export { timeline } from './chart/timeline.ts';
export { transcriptLine } from './chart/transcript.ts';
export * from './text/index.ts';
