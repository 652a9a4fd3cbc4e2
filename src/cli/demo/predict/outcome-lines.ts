import { textIn } from '../../../i18n/index.ts';
import type { Question } from '../../../lessons/index.ts';
import { type Given, keyLines } from '../../../quiz/index.ts';
import { marked, sentence } from '../../../terminal/page/index.ts';
import { codeSpan } from '../../../text/index.ts';
import { type Fact, factOf, type Trace } from '../../../trace/index.ts';
import type { Context } from '../../context/context.ts';
import { isFulfilled, type Predicted } from './predicted.ts';

/** What was predicted, beside what happened, and why it did. */
export function outcomeLines(predicted: readonly Predicted[], shown: Trace, context: Context): string[] {
  if (predicted.length === 0) return [];
  const { screen, messages } = context;
  const title = sentence(messages.demo.predict.title, '', screen).map((row) => screen.theme.colour.bold(row));
  return [...title, ...predicted.flatMap((each) => oneOutcome(each, shown, context)), ''];
}

function oneOutcome(predicted: Predicted, shown: Trace, context: Context): string[] {
  const { messages, language, screen } = context;
  const { theme } = screen;
  const { asking, given } = predicted;
  const { question, prediction, run } = asking;
  const { yours, happened, none } = messages.demo.predict;
  const right = isFulfilled(predicted, shown);
  const indent = theme.accessible ? '' : '  ';
  const below = (lead: string, text: string): string[] => sentence(text, indent + lead, screen);
  const fact = factText(question, factOf(prediction.ask, run ?? shown), language, none);
  return [
    ...head(right, textIn(question.prompt, language)),
    ...(given === null ? [] : below(yours, givenText(question, given, language))),
    ...below(happened, fact),
    ...below('', textIn(prediction.why, language)),
  ];

  function head(right: boolean | null, text: string): string[] {
    const { glyph, paint } = theme.states[right ? 'done' : 'failed'];
    const word = messages.quiz[right ? 'right' : 'wrong'];
    if (right === null) return sentence(text, theme.accessible ? '' : `${theme.marks.bullet} `, screen);
    const lead = theme.accessible ? `${word}. ` : `${glyph} `;
    return marked(text, lead, paint, screen);
  }
}

/** An answer in words, as small Markdown. */
export function givenText(question: Question, given: Given, language: string): string {
  const lines = keyLines(question, given, language);
  return (given.kind === 'output' ? lines.map(codeSpan) : lines).join(', ');
}

/** What a run says, in the same words. */
function factText(question: Question, fact: Fact, language: string, none: string): string {
  if (typeof fact === 'number') {
    // On the real clock, more digits would be of chance.
    const number = Math.round(fact * 100) / 100;
    return givenText(question, { kind: 'number', number }, language);
  }
  const all = fact === null ? [] : typeof fact === 'string' ? [fact] : fact;
  return all.length === 0 ? none : all.map(codeSpan).join(', ');
}
