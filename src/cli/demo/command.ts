import { type Command, InvalidArgumentError } from 'commander';
import { demos } from '../../demos/index.ts';
import { textIn, type Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

/** What `asynctutor demo` was asked for, besides the name. */
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
  readonly lang?: string;
  /** The values of the options that single demos take, by their flags. */
  readonly [flag: string]: string | number | true | undefined;
}

/** `asynctutor demo [name…]`: a small program to watch. */
export function addDemoCommand(
  program: Command,
  io: Io,
  { demo: words, values }: Usage,
  language: string,
): void {
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
    .action(async (name: string[], _: unknown, command: Command) => {
      const { runDemo } = await import('./run-demo.ts');
      await runDemo(name.join(' '), command.optsWithGlobals<DemoOptions>(), io);
    });
  for (const { option } of demos) {
    if (option === undefined) continue;
    const { flag, value, help } = option;
    command.option(`--${flag} <${textIn(value, language)}>`, textIn(help, language));
  }
}

function positive(text: string, words: Usage['demo']): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value < Infinity) return value;
  throw new InvalidArgumentError(words.positive);
}
