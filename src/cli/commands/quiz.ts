import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor quiz` was asked for, besides the chapter. */
export interface QuizOptions {
  readonly count?: string;
  readonly kind?: string;
  readonly seed?: string;
  readonly generated?: true;
  readonly testOut?: true;
  readonly json?: true;
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor quiz [chapter]`: questions, each answered with the reason why. */
export function addQuizCommand(program: Command, io: Io): void {
  program
    .command('quiz')
    .description('answer questions on what you have read, or on a chapter')
    .argument('[chapter]', 'its name or number; without it, a mixture from what you have read')
    .option('-n, --count <number>', 'how many questions (10, unless there are fewer)')
    .option('--kind <kind>', 'only questions of a kind: choice, choices, order, number, line, output')
    .option('--seed <number>', 'the same questions as another time')
    .option('--generated', 'fresh questions, made up for you')
    .option(
      '--test-out',
      'answer all questions of the chapter, and have it marked as known without reading it',
    )
    .option('--json', 'write the result as data')
    .option('--lessons <directory>', 'ask about a course of your own (or set ASYNCTUTOR_LESSONS)')
    .action(async (chapter: string | undefined, _: unknown, command: Command) => {
      const { runQuiz } = await import('../quiz/run-quiz.ts');
      await runQuiz(chapter, command.optsWithGlobals<QuizOptions>(), io);
    });
}
