/** Colours, widths and safe text, for callers that draw no traces: nothing heavier is loaded with them. */

export { english, type Words } from '../../i18n/views.en.ts';
export { french } from '../../i18n/views.fr.ts';
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
