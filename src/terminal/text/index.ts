/** Colours, widths and safe text, for callers that draw no traces: nothing heavier is loaded with them. */

export { sanitize, sanitizeLines } from './sanitize.ts';
export {
  type Marks,
  makeTheme,
  type Paint,
  type ShownState,
  type SignStyle,
  type Theme,
  type ThemeOptions,
  type ViewOptions,
} from './theme.ts';
export { columnsOf, padEnd, truncate, wrap } from './width.ts';
