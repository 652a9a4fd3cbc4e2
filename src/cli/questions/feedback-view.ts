import {
  type Answer,
  answerLines,
  type Feedback,
  type Reason,
  type Solution,
} from '../../questions/index.ts';
import type { QuizAnswer } from '../../quiz/index.ts';
import { sanitize, timeline } from '../../terminal/index.ts';
import { prose, sentence } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';

/** Says right or wrong, the answer and the key, and why; then draws the run. */
export function feedbackLines(
  { item: { question }, answer, hint }: QuizAnswer,
  { key, trace }: Solution,
  { right, reasons, explanation }: Feedback,
  context: Context,
): string[] {
  const { messages, language, screen } = context;
  const { quiz } = messages;
  const { theme } = screen;
  const look = theme.states[right ? 'done' : 'failed'];
  const word = right ? (hint ? quiz.rightWithHint : quiz.right) : quiz.wrong;
  const others = right ? reasons.filter((reason) => !reason.right) : [];
  const drawn = (some: readonly Reason[]) => some.flatMap((reason) => reasonLines(reason, context));
  const run = trace !== null && (trace.elapsed > 0 || trace.tasks.length > 1);

  const said = (lead: string, what: Answer): string[] => {
    const texts = answerLines(question, what, language);
    // Printed lines are shown as they are: signs of Markdown in them mean nothing.
    const rows =
      what.kind === 'output' ? texts.map(sanitize) : texts.flatMap((text) => sentence(text, '', screen));
    const [only = quiz.none] = rows;
    return rows.length < 2 ? [lead + only] : [lead.trimEnd(), ...rows.map((row) => `  ${row}`)];
  };

  return [
    '',
    look.paint(theme.colour.bold(theme.accessible ? word : `${look.glyph} ${word}`)),
    ...('choices' in question ? [] : [...said(quiz.yours, answer), ...(right ? [] : said(quiz.answer, key))]),
    ...drawn(reasons.filter((reason) => !others.includes(reason))),
    '',
    ...prose(explanation, screen),
    ...(others.length === 0 ? [] : ['', theme.colour.dim(quiz.others), ...drawn(others)]),
    ...(run ? ['', theme.colour.bold(theme.words.page.run), ...timeline(trace, screen)] : []),
  ];
}

function reasonLines({ right, about, line, why }: Reason, { messages, screen }: Context): string[] {
  const { theme } = screen;
  const { glyph, paint } = theme.states[right ? 'done' : 'failed'];
  const lead = theme.accessible ? `${theme.words.page[right ? 'right' : 'wrong']}: ` : `${glyph} `;
  const name = line === undefined ? about : messages.quiz.line(line);
  if (name === undefined) return sentence(why, lead, screen, paint);
  return [...sentence(name, lead, screen, paint), ...sentence(why, theme.accessible ? '' : '  ', screen)];
}
