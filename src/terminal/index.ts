/** Every view of a trace or of a program's text: pure functions to lines for a terminal. */

export { type BoardOptions, board } from './board.ts';
export { comparison, type Side } from './comparison.ts';
export { highlight, type Language } from './highlight.ts';
export { type Listing, listing } from './listing.ts';
export { labelOf, type Names, nameOf } from './names.ts';
export { sanitize, sanitizeLines } from './sanitize.ts';
export {
  type Look,
  type Marks,
  makeTheme,
  type Paint,
  type ShownState,
  type Theme,
  type ThemeOptions,
  type ViewOptions,
} from './theme.ts';
export { timeline } from './timeline.ts';
export { transcriptLine } from './transcript.ts';
export { columnsOf, padEnd, truncate, wrap } from './width.ts';
export { english, type Words } from './words.ts';
