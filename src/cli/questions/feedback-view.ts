import { feedbackOn, type Given, type Item, type Keyed, keyLines, type Reason } from '../../quiz/index.ts';
import { sanitize, timeline } from '../../terminal/index.ts';
import { marked, prose, sentence } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';

/** What is said of an answer: right or wrong, what was answered and what is right, why, and the picture of the run. */
export function feedbackLines(
  item: Item,
  { key, trace }: Keyed,
  given: Given,
  hinted: boolean,
  context: Context,
): string[] {
  const { question } = item;
  const { messages, language, screen } = context;
  const { quiz } = messages;
  const { theme } = screen;
  const { right, reasons, explanation } = feedbackOn(question, key, given, language);
  const look = theme.states[right ? 'done' : 'failed'];
  const word = right ? (hinted ? quiz.rightWithHint : quiz.right) : quiz.wrong;
  const answers = 'choices' in question ? [] : answerLines(item, key, given, right, context);
  const rest = right && 'choices' in question ? reasons.filter((reason) => !reason.right) : [];
  const first = reasons.filter((reason) => !rest.includes(reason));
  const run =
    trace === null || (trace.elapsed === 0 && trace.tasks.length < 2)
      ? []
      : ['', theme.colour.bold(theme.words.page.run), ...timeline(trace, screen)];
  return [
    '',
    look.paint(theme.colour.bold(theme.accessible ? word : `${look.glyph} ${word}`)),
    ...answers,
    ...first.flatMap((reason) => reasonLines(reason, context)),
    '',
    ...prose(explanation, screen),
    ...(rest.length === 0 ? [] : ['', theme.colour.dim(quiz.others)]),
    ...rest.flatMap((reason) => reasonLines(reason, context)),
    ...run,
  ];
}

/** What was answered, where it was no choice, and what would have been right. */
function answerLines(
  { question }: Item,
  key: Keyed['key'],
  given: Given,
  right: boolean,
  { messages, language, screen }: Context,
): string[] {
  const said = (lead: string, answer: Given): string[] => {
    const texts = keyLines(question, answer, language);
    // Printed lines are shown as they are: signs of Markdown in them mean nothing.
    const rows =
      answer.kind === 'output' ? texts.map(sanitize) : texts.flatMap((text) => sentence(text, '', screen));
    const [only = messages.quiz.none] = rows;
    return rows.length < 2 ? [lead + only] : [lead.trimEnd(), ...rows.map((row) => `  ${row}`)];
  };
  return [...said(messages.quiz.yours, given), ...(right ? [] : said(messages.quiz.answer, key))];
}

function reasonLines({ right, about, line, why }: Reason, { messages, screen }: Context): string[] {
  const { theme } = screen;
  const { glyph, paint } = theme.states[right ? 'done' : 'failed'];
  const lead = theme.accessible ? `${theme.words.page[right ? 'right' : 'wrong']}: ` : `${glyph} `;
  const name = line === undefined ? about : messages.quiz.line(line);
  const indent = theme.accessible ? '' : '  ';
  if (name === undefined) return marked(why, lead, paint, screen);
  return [...marked(name, lead, paint, screen), ...sentence(why, indent, screen)];
}
