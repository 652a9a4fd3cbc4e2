import type { z } from 'zod';
import { KINDS } from '../../questions/question.ts';
import { sentence } from '../../terminal/page/prose.ts';
import { columnsOf, padEnd } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import type { QuizOptions } from './command.ts';
import type { kindListSchema } from './schema.ts';

/** `asynctutor quiz --list`: the kinds of questions; as data with `--json`. */
export function listKinds({ json }: QuizOptions, context: Context): void {
  const { messages, screen, say } = context;
  const { kinds, listed } = messages.usage.quiz;
  const all: z.infer<typeof kindListSchema> = KINDS.map((kind) => ({ kind, summary: kinds[kind] }));
  if (json) {
    context.sayData(all);
    return;
  }
  const column = Math.max(...all.map(({ kind }) => columnsOf(kind)));
  const rows = all.flatMap(({ kind, summary }) => sentence(summary, `${padEnd(kind, column)}  `, screen));
  say([...rows, '', listed(commandFor('quiz --kind order', context))]);
}
