import { textIn } from '../../i18n/index.ts';
import type { QuestionOf } from '../../questions/index.ts';
import type { Remark } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';
import type { Asked, Asker, Asking } from './asker.ts';

/** Has a question answered from memory, and then judged by the learner beside the model answer. */
export async function askRecall(
  question: QuestionOf<'recall'>,
  asking: Asking,
  asker: Asker,
  context: Pick<Context, 'messages' | 'language'>,
): Promise<Asked> {
  const { reply, hinted } = await asker.compose(asking);
  if (typeof reply === 'string') return { reply, hinted };
  const { hint: _, ...commands } = asking.commands;
  const remarks = modelAnswer(question, reply.words, context);
  return { ...(await asker.ask({ ...asking, commands, remarks, hinted })), hinted };
}

/** What the learner compares with, their own words first. */
export function modelAnswer(
  { explanation, points }: QuestionOf<'recall'>,
  words: string,
  { messages, language }: Pick<Context, 'messages' | 'language'>,
): Remark[] {
  const list = points.map((point) => `- ${textIn(point, language)}`).join('\n');
  return [
    ...(words === '' ? [] : [{ kind: 'note', text: messages.quiz.yours + words } as const]),
    { kind: 'answer', text: textIn(explanation, language) },
    { kind: 'explanation', text: list },
  ];
}
