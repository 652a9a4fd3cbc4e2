import { type Command, InvalidArgumentError } from 'commander';
import { demos } from '../../demos/index.ts';
import { type Messages, textIn } from '../../i18n/index.ts';
import type { Context } from '../context/context.ts';

export interface DemoOptions {
  readonly instant?: true;
  readonly speed?: number;
  readonly predict?: true;
  readonly code?: true;
  readonly step?: true;
  readonly marbles?: true;
  readonly svg?: string;
  readonly perfetto?: string;
  readonly json?: true;
  /** The values of the options that single demos take, by their flags. */
  readonly [flag: string]: string | number | true | undefined;
}

/** `asynctutor demo [name…]`: a small program to watch. */
export function addDemoCommand(program: Command, context: Context): void {
  const { language, messages } = context;
  const { demo: words, values } = messages.usage;
  const command = program
    .command('demo')
    .description(words.command)
    .argument(`[${values.name}...]`, words.name)
    .option('--instant', words.instant)
    .option(`--speed <${values.factor}>`, words.speed, (text: string) => positive(text, words))
    .option('--predict', words.predict)
    .option('--code', words.code)
    .option('--step', words.step)
    .option('--marbles', words.marbles)
    .option(`--svg <${values.file}>`, words.svg)
    .option(`--perfetto <${values.file}>`, words.perfetto)
    .option('--json', words.json)
    .action(async (name: string[], options: DemoOptions) => {
      const { runDemo } = await import('./run-demo.ts');
      await runDemo(name.join(' '), options, context);
    });
  for (const { option } of demos) {
    if (option === undefined) continue;
    const { flag, value, help } = option;
    command.option(`--${flag} <${textIn(value, language)}>`, textIn(help, language));
  }
}

function positive(text: string, words: Messages['usage']['demo']): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value < Infinity) return value;
  throw new InvalidArgumentError(words.positive);
}
