import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';
import { addRunOptions, type RunOptions } from '../runs/options.ts';

export interface ScriptOptions extends RunOptions {
  /** The path of an interpreter, if one is named; true for that of the script's environment. */
  readonly python?: string | true;
  readonly module?: string;
  readonly virtual?: true;
  readonly watch?: true;
}

/** `asynctutor run FILE.py`: a script of the learner's own. */
export function addRunCommand(program: Command, context: Context): void {
  const { run: words, values } = context.messages.usage;
  const command = program
    .command('run')
    .description(words.command)
    .usage(`[options] [${values.script}] [-- ${values.arguments}...]`)
    .argument(`[${values.script}]`, words.script)
    .argument(`[${values.arguments}...]`, words.arguments)
    .option('--watch', words.watch);
  const { file, html } = words.examples;
  addExamples(command, { 'run crawler.py': file, 'run crawler.py --html crawler.html': html }, context);
  addRunOptions(command, context.messages)
    .option('--json', words.json)
    .option(`--python [${values.path}]`, words.python)
    .option(`-m, --module <${values.module}>`, words.module)
    .option('--virtual', words.virtual)
    .action(async (script: string | undefined, args: string[], options: ScriptOptions) => {
      const { runScript } = await import('./run-script.ts');
      await runScript(script === undefined ? [] : [script, ...args], options, context);
    });
}
