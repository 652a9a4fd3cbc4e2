import type { Language } from '../../terminal/code/highlight.ts';
import type { PaintedCode } from '../../terminal/code/painted-code.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { sanitizeLines } from '../../terminal/text/index.ts';

/** The lines of a program as a view shows them; the grammars that colour them are loaded only where there are colours. */
export async function paintedCode(code: string, language: Language, { theme }: Screen): Promise<PaintedCode> {
  const text = code.trimEnd();
  const plain = sanitizeLines(text);
  if (theme.colour.level === 0) return { plain, painted: plain };
  const { highlight } = await import('../../terminal/code/highlight.ts');
  return { plain, painted: highlight(text, language, theme) };
}
