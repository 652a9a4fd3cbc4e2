import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';

export interface QuizOptions {
  readonly list?: true;
  readonly count?: string;
  readonly kind?: string;
  readonly question?: string;
  readonly seed?: string;
  readonly generated?: true;
  readonly testOut?: true;
  readonly json?: true;
  readonly lessons?: string;
}

/** `asynctutor quiz [chapter]`: questions, each answered with the reason why. */
export function addQuizCommand(program: Command, context: Context): void {
  const { quiz: words, options, values } = context.messages.usage;
  const command = program
    .command('quiz')
    .description(words.command)
    .argument(`[${values.chapter}]`, words.chapter)
    .option('--list', words.list)
    .option(`-n, --count <${values.number}>`, words.count)
    .option(`--kind <${values.kind}>`, words.kind(Object.keys(words.kinds).join(', ')))
    .option(`--question <${values.id}>`, words.question)
    .option(`--seed <${values.number}>`, words.seed)
    .option('--generated', words.generated)
    .option('--test-out', words.testOut)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (chapter: string | undefined, options: QuizOptions) => {
      if (options.list) return (await import('./list-kinds.ts')).listKinds(options, context);
      const { runQuiz } = await import('./run-quiz.ts');
      await runQuiz(chapter, options, context);
    });
  const { examples } = words;
  addExamples(
    command,
    { 'quiz gather': examples.chapter, 'quiz --generated --count 5': examples.generated },
    context,
  );
}
