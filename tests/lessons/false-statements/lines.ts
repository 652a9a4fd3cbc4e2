import type { RunProgram } from '../../../src/exercises/index.ts';
import type { Question } from '../../../src/questions/index.ts';
import { faultsOfMark, IN_WORDS } from '../truth/marked-lines.ts';
import type { Statement } from './statement.ts';

/** Which line is the one that is asked for: another is marked instead. */
export function statementsOf(where: string, question: Question, run: RunProgram): Statement[] {
  if (question.kind !== 'line' || question.language === 'typescript' || IN_WORDS.includes(question.id))
    return [];
  return [
    {
      kind: 'the line that is marked',
      where,
      falsify: async (random) => {
        const { line: marked } = random.pick(question.choices.filter(({ correct }) => !correct));
        const choices = question.choices.map(({ correct: _, ...choice }) =>
          choice.line === marked ? { ...choice, correct: true as const } : choice,
        );
        return { stated: marked, faults: (await faultsOfMark({ ...question, choices }, run)) ?? [] };
      },
    },
  ];
}
