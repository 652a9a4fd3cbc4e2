import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

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
export function addQuizCommand(program: Command, io: Io, { quiz: words, options, values }: Usage): void {
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
    .action(async (chapter: string | undefined, _: unknown, command: Command) => {
      const { runQuiz } = await import('./run-quiz.ts');
      await runQuiz(chapter, command.optsWithGlobals<QuizOptions>(), io);
    });
}
