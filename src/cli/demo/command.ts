import type { Command } from 'commander';
import { demos } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { Language } from '../../terminal/code/highlight.ts';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import { addRunOptions, type RunOptions } from '../runs/options.ts';

export interface DemoOptions extends RunOptions {
  readonly list?: true;
  readonly predict?: true;
  /** `true`: the programs instead of their runs; a language: the text beside these. */
  readonly code?: Language | true;
  /** The values of the options that single demos take, by their flags. */
  readonly [flag: string]: string | number | true | undefined;
}

type TypedOptions = Omit<DemoOptions, 'code'> & { readonly code?: string | true };

/** `asynctutor demo [name…]`: a small program to watch. */
export function addDemoCommand(program: Command, context: Context): void {
  const { language, messages } = context;
  const { demo: words, values } = messages.usage;
  const command = program
    .command('demo')
    .description(words.command)
    .argument(`[${values.name}...]`, words.name)
    .option('--list', words.list)
    .option('--predict', words.predict)
    .option('--code [py|ts]', words.code);
  addRunOptions(command, messages)
    .option('--json', words.json)
    .action(async (typed: string[], { code: value, ...options }: TypedOptions) => {
      const { runDemo } = await import('./run-demo.ts');
      const { readCodeOption } = await import('./code-option.ts');
      const { name, code } = readCodeOption(typed, value, messages);
      await runDemo(name, { ...options, ...(code && { code }) }, context);
    });
  const { speed, code } = words.examples;
  addExamples(command, { 'demo semaphore --speed 2': speed, 'demo create_task --code': code }, context);
  for (const { option } of demos) {
    if (option === undefined) continue;
    const { flag, value, help } = option;
    command.option(`--${flag} <${textIn(value, language)}>`, textIn(help, language));
  }
}
