import { gutterOf, numbered } from '../text/numbered.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, wrapCode } from '../text/width.ts';
import { sentence } from './prose.ts';
import { type RunResult, runResult } from './run-result.ts';

export interface CodeInput {
  readonly language: 'python' | 'typescript';
  readonly code: readonly string[];
}

export interface ProgramInput extends CodeInput, RunResult {
  readonly caption?: string;
}

/** Sanitized lines of code in colour. It is passed in, because its grammars are heavy and not always needed. */
export type Highlight = (code: string, language: CodeInput['language'], theme: Theme) => string[];

export interface PageOptions extends ViewOptions {
  readonly highlight?: Highlight;
}

/** The code with numbered lines; beside it where there is room, or else below, its output and end. */
export function program(input: ProgramInput, options: PageOptions): string[] {
  const { width, theme } = options;
  const caption = input.caption === undefined ? [] : [...sentence(input.caption, '', options), ''];
  const source = code(input, options);
  const result = runResult(input, options);
  const columns = [columnsWanted(input), Math.max(0, ...result.map(columnsOf))];
  const together = columns.reduce((sum, each) => sum + each + BETWEEN, -BETWEEN);
  // Beside longer code there may be little room, and many rows below it.
  if (result.length > 0 && !theme.accessible && together < width) {
    return [...caption, ...beside([source, result], columns)];
  }
  return [...caption, ...source, ...(result.length === 0 ? [] : ['', ...result])];
}

/** The code alone. A screen reader gets line numbers only where the reader is asked for one. */
export function code(
  input: CodeInput,
  { width, theme, highlight }: PageOptions,
  numbers: 'always' | 'seen' = 'seen',
): string[] {
  const lines = highlight?.(input.code.join('\n'), input.language, theme) ?? input.code.map(sanitize);
  if (theme.accessible && numbers === 'seen') {
    return lines.flatMap((text) => wrapCode(text, width - 5).map((part) => `    ${part}`.trimEnd()));
  }
  return numbered(lines, Math.min(width - 1, columnsWanted(input)), theme);
}

export function columnsWanted({ code }: CodeInput): number {
  return gutterOf(code.length) + Math.max(...code.map((text) => columnsOf(sanitize(text))));
}
