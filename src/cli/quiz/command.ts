import type { Command } from 'commander';
import type { Context } from '../context/context.ts';

export interface QuizOptions {
  readonly count?: string;
  readonly kind?: string;
  readonly seed?: string;
  readonly generated?: true;
  readonly testOut?: true;
  readonly json?: true;
  readonly lessons?: string;
}

/** `asynctutor quiz [chapter]`: questions, each answered with the reason why. */
export function addQuizCommand(program: Command, context: Context): void {
  const { quiz: words, options, values } = context.messages.usage;
  program
    .command('quiz')
    .description(words.command)
    .argument(`[${values.chapter}]`, words.chapter)
    .option(`-n, --count <${values.number}>`, words.count)
    .option(`--kind <${values.kind}>`, words.kind('choice, choices, order, number, line, output'))
    .option(`--seed <${values.number}>`, words.seed)
    .option('--generated', words.generated)
    .option('--test-out', words.testOut)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (chapter: string | undefined, options: QuizOptions) => {
      const { runQuiz } = await import('./run-quiz.ts');
      await runQuiz(chapter, options, context);
    });
}
