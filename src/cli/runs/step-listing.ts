import type { Screen } from '../../terminal/screen/screen.ts';
import type { StepListing } from '../../terminal/stepper/index.ts';
import { sanitizeLines } from '../../terminal/text/index.ts';

/** @param lines for each event of the run, the line on which it happens; null where no code is at it */
export async function stepListing(
  title: string,
  language: 'python' | 'typescript',
  code: string,
  lines: StepListing['lines'],
  { theme }: Screen,
): Promise<StepListing> {
  const text = code.trimEnd();
  const plain = sanitizeLines(text);
  if (theme.colour.level === 0) return { title, plain, painted: plain, lines };
  const { highlight } = await import('../../terminal/code/highlight.ts');
  return { title, plain, painted: highlight(text, language, theme), lines };
}
