import { textIn } from '../../i18n/index.ts';
import type { Result, Score } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { scoreBar } from '../../terminal/text/score-bar.ts';
import type { Context } from '../context/context.ts';
import type { Names } from '../course/names.ts';

/** Cells of the bar of a score. */
const CELLS = 10;

/** The end of a quiz: the score, by idea, and what to read again, with the command for it. */
export function resultLines(result: Result, again: string | null, names: Names, context: Context): string[] {
  const { messages, language, screen } = context;
  const { end } = messages.quiz;
  const { colour } = screen.theme;
  if (result.asked === 0) return ['', end.nothing];
  const scores = (wanted: boolean): string[] =>
    result.ideas
      .filter(({ of }) => isMisconception(of) === wanted)
      .flatMap((score) => {
        const idea = names.ideas.get(score.of);
        return sentence(idea === undefined ? score.of : textIn(idea, language), lead(score, context), screen);
      });
  const chapters = result.again.flatMap(({ of }) => {
    const title = names.titles.get(of);
    return [
      ...sentence(
        title === undefined ? of : textIn(title, language),
        `${screen.theme.marks.bullet} `,
        screen,
      ),
      `  asynctutor lesson ${of}`,
    ];
  });
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
      : ['', ...sentence(end.sameAgain(again), '', screen).map((line) => colour.dim(line))]),
  ];
}

/** The curriculum names what is often believed, and is wrong, by an M. */
function isMisconception(row: string): boolean {
  return row.startsWith('M');
}

/** `━━━━━─────  1 of 2  `; on a narrow screen, or to be heard, the figures alone. */
function lead({ points, asked }: Score, { messages, screen }: Context): string {
  const { accessible } = screen.theme;
  const figures = messages.quiz.end.of(points, asked);
  if (accessible) return `${figures}: `;
  if (screen.width < 60) return `${figures}  `;
  return `${scoreBar(points, asked, CELLS, screen.theme)}  ${figures}  `;
}
