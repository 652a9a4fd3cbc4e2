import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

/** What `asynctutor review` was asked for. */
export interface ReviewOptions {
  readonly limit?: string;
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor review`: what is about to be forgotten. */
export function addReviewCommand(program: Command, io: Io, { review: words, options, values }: Usage): void {
  program
    .command('review')
    .description(words.command)
    .option(`--limit <${values.number}>`, words.limit)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (_: unknown, command: Command) => {
      const { runReview } = await import('./run-review.ts');
      await runReview(command.optsWithGlobals<ReviewOptions>(), io);
    });
}
