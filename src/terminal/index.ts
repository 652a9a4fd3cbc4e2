/**
 * Every view of a trace: pure functions to lines for a terminal. The view of a program's text, `listing.ts`, has a
 * door of its own: its grammars weigh more than all the rest, and few commands show code.
 */

export { type BoardOptions, board } from './board.ts';
export { comparison, type Side } from './comparison.ts';
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
export { french } from './words.fr.ts';
