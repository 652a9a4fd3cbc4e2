import { textIn } from '../../i18n/index.ts';
import { isMisconception } from '../../lessons/curriculum.ts';
import type { Result, Score } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { scoreBar } from '../../terminal/text/score-bar.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import type { Names } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import { commandLines } from '../runs/command-lines.ts';

const BAR_CELLS = 10;

/** The end of a quiz: the score, by idea, and what to read again, with the command for it. @param again words that ask the same questions */
export function resultLines(
  result: Result,
  again: string | null,
  names: Names,
  context: CourseContext,
): string[] {
  const { messages, language, screen } = context;
  const { end } = messages.quiz;
  const { colour } = screen.theme;
  if (result.asked === 0) return ['', end.nothing];
  const scores = (wanted: boolean): string[] =>
    result.ideas
      .filter(({ of }) => isMisconception(of) === wanted)
      .flatMap((score) => sentence(nameOf(score.of, names.ideas, language), lead(score, context), screen));
  const chapters = result.again.flatMap(({ of }) => [
    ...sentence(nameOf(of, names.titles, language), `${screen.theme.marks.bullet} `, screen),
    `  ${commandFor(`lesson ${of}`, context.library)}`,
  ]);
  const headed = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', colour.bold(head), ...lines];
  return [
    '',
    colour.bold(end.score(result.points, result.asked)),
    ...headed(end.ideas, scores(false)),
    ...headed(end.misconceptions, scores(true)),
    '',
    ...(chapters.length === 0 ? [end.allRight] : [colour.bold(end.again), ...chapters]),
    ...(again === null
      ? []
      : ['', ...commandLines([[end.sameAgain, again]], { ...context.library, screen })]),
  ];
}

/** `━━━━━─────  1 of 2  `; on a narrow screen, or for a screen reader, the figures alone. */
function lead({ points, asked }: Score, { messages, screen }: Context): string {
  const { accessible, words } = screen.theme;
  const figures = messages.quiz.end.of(points, asked);
  if (accessible) return `${words.labelled(figures, '')} `;
  if (screen.width < 60) return `${figures}  `;
  return `${scoreBar(points, asked, BAR_CELLS, screen.theme)}  ${figures}  `;
}

/** What a row or a chapter is called; the id itself, if nobody knows. */
export function nameOf(of: string, names: Names['ideas'], language: string): string {
  const name = names.get(of);
  return name === undefined ? of : textIn(name, language);
}
