import { describeFinding, type Finding } from '../../findings/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { sanitizeLines, truncate } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { commandLines } from '../runs/command-lines.ts';
import { pageOf } from './finding-page.ts';

/** Of lines that belong together, so many are quoted. */
const MOST_LINES = 3;

/** What there is to notice in a run: each with its lines as they stand in the source, and the page to read about it. */
export function findingLines(found: readonly Finding[], source: string, context: Context): string[] {
  const { screen, messages } = context;
  const { accessible, colour, marks } = screen.theme;
  const { title, none, page } = messages.run.findings;
  if (found.length === 0) return sentence(none, '', screen);
  const lines = sanitizeLines(source);
  const digits = `${Math.max(0, ...found.flatMap(linesOf))}`.length;
  return [
    ...sentence(title(found.length), '', screen).map((row) => colour.bold(row)),
    ...found.flatMap((finding) => [
      '',
      ...sentence(describeFinding(finding, messages), accessible ? '' : `${marks.bullet} `, screen),
      ...linesOf(finding).flatMap((line) => quoted(line, digits, lines, screen)),
      ...commandLines([[page, lessonWords(pageOf(finding))]], context, '  '),
    ]),
  ];
}

function lessonWords({ chapter, page }: ReturnType<typeof pageOf>): string {
  return `lesson ${chapter} ${page}`;
}

function linesOf(finding: Finding): readonly number[] {
  if ('lines' in finding) return finding.lines.slice(0, MOST_LINES);
  return finding.line === null ? [] : [finding.line];
}

/** @param digits the columns of the longest line number */
function quoted(line: number, digits: number, lines: readonly string[], { width, theme }: Screen): string[] {
  const text = lines[line - 1]?.trim();
  const gutter = `    ${`${line}`.padStart(digits)}  `;
  if (text === undefined) return [];
  const room = width - 1 - gutter.length;
  return [`${theme.colour.dim(gutter)}${truncate(text, room, theme.marks.ellipsis)}`];
}
