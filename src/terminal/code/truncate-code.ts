import type { Theme } from '../text/theme.ts';
import { columnsOf, cutCode } from '../text/width.ts';

/** As `truncate`, for code that may have colours. */
export function truncateCode(code: string, columns: number, { marks }: Theme): string {
  if (columnsOf(code) <= columns) return code;
  return cutCode(code, Math.max(2, columns - marks.ellipsis.length)) + marks.ellipsis;
}
