import type { Messages } from '../../i18n/index.ts';
import {
  type Answer,
  answerLines,
  type Feedback,
  type Question,
  type Reason,
  type Solution,
} from '../../questions/index.ts';
import { runWithCode, sanitize, timeline } from '../../terminal/index.ts';
import { type PageOptions, prose, roomOf, sentence } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';

export interface Given {
  readonly question: Question;
  readonly answer: Answer;
  readonly feedback: Feedback;
}

export interface FeedbackOptions extends PageOptions {
  /** The rows of the screen, if there is one: the run is shown with its program. */
  readonly height?: number;
}

/** The answer and the key, and why; then the run. */
export function feedbackRows(
  { question, answer, feedback }: Given,
  { key, trace }: Solution,
  { messages, language }: Pick<Context, 'messages' | 'language'>,
  options: FeedbackOptions,
): string[] {
  const { quiz } = messages;
  const { colour } = options.theme;
  const { right, reasons, explanation } = feedback;
  const others = right ? reasons.filter((reason) => !reason.right) : [];
  const drawn = (some: readonly Reason[]) =>
    some.flatMap((reason) => reasonRows(reason, question.kind, quiz, options));

  const said = (lead: string, what: Answer): string[] => {
    const texts = answerLines(question, what, language);
    // Printed lines are shown as they are: signs of Markdown in them mean nothing.
    const rows =
      what.kind === 'output' ? texts.map(sanitize) : texts.flatMap((text) => sentence(text, '', options));
    const [only = quiz.none] = rows;
    return rows.length < 2 ? [lead + only] : [lead.trimEnd(), ...rows.map((row) => `  ${row}`)];
  };

  const reasonsGiven = [
    ...('choices' in question ? [] : [...said(quiz.yours, answer), ...(right ? [] : said(quiz.answer, key))]),
    ...drawn(reasons.filter((reason) => !others.includes(reason))),
    '',
    ...prose(explanation, options),
    ...(others.length === 0 ? [] : ['', colour.dim(quiz.others), ...drawn(others)]),
  ];
  return [...reasonsGiven, ...runRows(question, trace, reasonsGiven.length, options)];
}

/** Rows that a run is given with its program, even where it does not fit on the screen with what is above it. */
const LEAST_RUN = 20;

/**
 * The run as a timeline, where there is something to see in it.
 * @param above how many rows stand above it
 */
export function runRows(
  { code, language = 'python' }: Question,
  trace: Solution['trace'],
  above: number,
  { width, height, theme, highlight }: FeedbackOptions,
): string[] {
  if (trace === null || (trace.elapsed === 0 && trace.tasks.length < 2)) return [];
  const head = ['', theme.colour.bold(theme.words.page.run)];
  if (code === undefined || height === undefined) return [...head, ...timeline(trace, { width, theme })];
  const plain = code.map(sanitize);
  const painted = highlight?.(code.join('\n'), language, theme) ?? plain;
  const rows = Math.max(LEAST_RUN, roomOf(height) - above - head.length);
  return [...head, ...runWithCode(trace, { plain, painted }, { width, height: rows, theme })];
}

function reasonRows(
  { right, own, about, line, why }: Reason,
  kind: Question['kind'],
  quiz: Messages['quiz'],
  options: PageOptions,
): string[] {
  const { states, accessible, words } = options.theme;
  const { glyph, paint } = states[right ? 'done' : 'failed'];
  const lead = accessible ? `${words.labelled(right ? quiz.right : quiz.wrong, '')} ` : `${glyph} `;
  const name = line === undefined ? about : quiz.line(line);
  if (name === undefined) return sentence(why, lead, options, paint);
  // Of several right choices it must be seen which the answer had.
  const isLeftOut = kind === 'choices' && right && !own;
  return [
    ...sentence(isLeftOut ? quiz.leftOut(name) : name, lead, options, paint),
    ...sentence(why, accessible ? '' : '  ', options),
  ];
}
