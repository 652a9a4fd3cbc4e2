import type { PageOptions } from '../../terminal/page/index.ts';
import type { Screen } from '../../terminal/screen/screen.ts';

/** Loads the highlighter only where there is colour. */
export async function pageOptions({ width, theme }: Screen): Promise<PageOptions> {
  if (theme.colour.level === 0) return { width, theme };
  const { highlight } = await import('../../terminal/code/highlight.ts');
  return { width, theme, highlight };
}
