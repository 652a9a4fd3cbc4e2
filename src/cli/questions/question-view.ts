import { textIn } from '../../i18n/index.ts';
import { choiceTexts, type OrderedQuestion, RECALLED, readAnswer } from '../../questions/index.ts';
import type { AnswerView, Choice, Command, Offer, QuestionView } from '../../terminal/question/index.ts';
import { codeSpan } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import type { Answered, Asking, Commands } from './asker.ts';

const KEYS: Readonly<Record<Command, string>> = {
  back: 'u',
  run: 'r',
  leave: 'q',
};

/** A question as it is drawn on a whole screen. */
export function questionView(
  { item, place, remarks, commands }: Asking,
  { messages, language }: Pick<Context, 'messages' | 'language'>,
): QuestionView {
  const { question } = item;
  const { how, misread, typed, unmarked } = messages.quiz;
  return {
    kind: question.kind === 'line' || question.kind === 'recall' ? 'choice' : question.kind,
    place,
    prompt: textIn(question.prompt, language),
    ...(question.code !== undefined && {
      program: { language: question.language ?? 'python', code: question.code },
    }),
    choices: choicesOf(item, { messages, language }),
    remarks,
    hint: commands.hint === undefined ? null : textIn(question.hint, language),
    hintKey: commands.hint ?? '',
    instruction: how[question.kind],
    misread: question.kind === 'choices' ? unmarked : misread(typed[question.kind]),
    offers: offersOf(commands),
    messages,
    reads: (text) => readAnswer(item, text) !== null,
  };
}

/** A question to be answered from memory, before a model answer is shown beside which to judge it. */
export function wordsView(asking: Asking, context: Pick<Context, 'messages' | 'language'>): QuestionView {
  const { how } = context.messages.quiz.recall;
  return {
    ...questionView(asking, context),
    kind: 'words',
    choices: [],
    instruction: how,
    reads: () => true,
  };
}

export function answerView(
  { place, right, verdict, rows, goOn, commands }: Answered,
  { messages, screen }: Pick<Context, 'messages' | 'screen'>,
): AnswerView {
  const { colour, states } = screen.theme;
  const look = right === null ? null : states[right ? 'done' : 'failed'];
  return {
    head: [
      { text: look === null ? verdict : `${look.glyph} ${verdict}`, paint: look?.paint ?? colour.bold },
      { text: `  ${place}`, paint: colour.dim },
    ],
    rows,
    goOn,
    offers: offersOf(commands),
    messages,
  };
}

function offersOf(commands: Omit<Commands, 'hint'>): Offer[] {
  return (['back', 'run', 'leave'] as const).flatMap((command) => {
    const does = commands[command];
    return does === undefined ? [] : [{ command, key: KEYS[command], does }];
  });
}

/** The choices or items in the order in which they are shown, each with what is typed to choose it. */
export function choicesOf(
  item: OrderedQuestion,
  { messages, language }: Pick<Context, 'messages' | 'language'>,
): Choice[] {
  const { question, order } = item;
  if (question.kind === 'recall') {
    const { recalled } = messages.quiz.recall;
    return RECALLED.map((each, place) => ({ text: recalled[each], value: `${place + 1}` }));
  }
  if (question.kind !== 'line') {
    return choiceTexts(item, language).map((text, place) => ({ text, value: `${place + 1}` }));
  }
  return order.map((index) => {
    const line = question.choices[index]?.line ?? 0;
    const source = codeSpan((question.code[line - 1] ?? '').trim());
    return { text: `${messages.quiz.line(line)} — ${source}`, value: `${line}` };
  });
}
