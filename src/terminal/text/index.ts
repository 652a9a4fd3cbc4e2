/**
 * What every text on a terminal is made of: colours, words, widths, and nothing that a terminal must not be given. This
 * door is for those who draw no traces: it costs them nothing.
 */

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
export { columnsOf, padEnd, truncate, wrap } from './width.ts';
