import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import type { DayOptions } from '../journal/day-starts.ts';

export interface ReviewOptions extends DayOptions {
  readonly limit?: string;
  readonly lessons?: string;
}

/** `asynctutor review`: what is about to be forgotten. */
export function addReviewCommand(program: Command, context: Context): void {
  const { review: words, options, values } = context.messages.usage;
  const command = program
    .command('review')
    .description(words.command)
    .option(`--limit <${values.number}>`, words.limit)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .option(`--day-starts <${values.hour}>`, options.dayStarts)
    .action(async (options: ReviewOptions) => {
      const { runReview } = await import('./run-review.ts');
      await runReview(options, context);
    });
  const { all, some } = words.examples;
  addExamples(command, { review: all, 'review --limit 5': some }, context);
}
