/**
 * Every view of a trace: pure functions to lines for a terminal. The views of a program's text, `listing.ts`, and of a
 * course, `page/index.ts`, have doors of their own: their grammars weigh more than all the rest.
 */

export { type BoardOptions, board } from './board.ts';
export { comparison } from './comparison.ts';
export { figureRows, mostOf } from './figures.ts';
export { labelOf, type Names, nameOf } from './names.ts';
export type { Side } from './sides.ts';
export * from './text.ts';
export { timeline } from './timeline.ts';
export { transcriptLine } from './transcript.ts';
