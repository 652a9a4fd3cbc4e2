import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor review` was asked for. */
export interface ReviewOptions {
  readonly limit?: string;
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor review`: what is about to be forgotten. */
export function addReviewCommand(program: Command, io: Io): void {
  program
    .command('review')
    .description('answer again what you are about to forget')
    .option('--limit <number>', 'at most so many questions')
    .option('--lessons <directory>', 'of a course of your own (or set ASYNCTUTOR_LESSONS)')
    .action(async (_: unknown, command: Command) => {
      const { runReview } = await import('../quiz/run-review.ts');
      await runReview(command.optsWithGlobals<ReviewOptions>(), io);
    });
}
