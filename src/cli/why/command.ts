import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';

export interface WhyOptions {
  readonly list?: true;
  readonly json?: true;
  readonly lessons?: string;
}

/** `asynctutor why [text…]`: what a message means, and where the course tells about it. */
export function addWhyCommand(program: Command, context: Context): void {
  const { why: words, options, values } = context.messages.usage;
  const command = program
    .command('why')
    .description(words.command)
    .argument(`[${values.text}...]`, words.text)
    .option('--list', words.list)
    .option('--json', options.json)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (text: string[], options: WhyOptions) => {
      const { runWhy } = await import('./run-why.ts');
      await runWhy(text, options, context);
    });
  const { message, symptom } = words.examples;
  addExamples(command, { 'why was never awaited': message, 'why it never ends': symptom }, context);
}
