/** Colours, widths and safe text, for callers that draw no traces: nothing heavier is loaded with them. */

export type { Background } from './colours.ts';
export { sanitize, sanitizeLines } from './sanitize.ts';
export {
  makeTheme,
  type Theme,
  type ThemeOptions,
} from './theme.ts';
export { columnsOf, padEnd, truncate, wrap } from './width.ts';
