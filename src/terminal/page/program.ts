import { gutterOf, numbered } from '../text/numbered.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, wrapCode } from '../text/width.ts';
import { sentence } from './prose.ts';
import { type Did, whatItDid } from './what-it-did.ts';

/** A program, in lines. */
export interface CodeInput {
  readonly language: 'python' | 'typescript';
  readonly code: readonly string[];
}

/** A program, with what it did when it was run. */
export interface ProgramInput extends CodeInput, Did {
  readonly caption?: string;
}

/** Lines of code in colour, fit to be shown. Its means are heavy, so whoever needs no colours does not bring them. */
export type Highlight = (code: string, language: CodeInput['language'], theme: Theme) => string[];

export interface PageOptions extends ViewOptions {
  readonly highlight?: Highlight;
}

/** The code, its lines numbered; then, or beside it where there is room, what it printed and how it ended. */
export function program(input: ProgramInput, options: PageOptions): string[] {
  const { width, theme } = options;
  const caption = input.caption === undefined ? [] : [...sentence(input.caption, '', options), ''];
  const source = code(input, options);
  const done = whatItDid(input, options);
  const columns = [columnsWanted(input), Math.max(0, ...done.map(columnsOf))];
  const together = columns.reduce((sum, each) => sum + each + BETWEEN, -BETWEEN);
  // Beside longer code there may be little room, and many rows below it.
  if (done.length > 0 && !theme.accessible && together < width) {
    return [...caption, ...beside([source, done], columns)];
  }
  return [...caption, ...source, ...(done.length === 0 ? [] : ['', ...done])];
}

/** The code alone. Those who listen have no use for numbers before each line, unless they are asked for one. */
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

/** The columns that the code takes with its numbers. */
export function columnsWanted({ code }: CodeInput): number {
  return gutterOf(code.length) + Math.max(...code.map((text) => columnsOf(sanitize(text))));
}
