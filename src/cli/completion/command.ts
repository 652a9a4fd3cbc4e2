import { Argument, type Command } from 'commander';
import { joinLines } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** `asynctutor completion SHELL`: the script with which a shell completes our command lines. */
export function addCompletionCommand(program: Command, context: Context): void {
  const { completion: words, values } = context.messages.usage;
  const command = program
    .command('completion')
    .description(words.command)
    .addArgument(new Argument(`<${values.shell}>`, words.shell).choices(SHELLS))
    .action(async (shell: string) => {
      const { scriptFor } = await import('./script.ts');
      context.io.stdout.write(joinLines(scriptFor(shell)));
    });
  const { bash, fish } = words.examples;
  addExamples(command, { 'completion bash': bash, 'completion fish': fish }, context);
}

/** `asynctutor complete -- WORD…`: what that script asks at each Tab. No help names it. */
export function addCompleteCommand(program: Command, context: Context): void {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { complete } = await import('./complete.ts');
      context.io.stdout.write(joinLines(complete(words, program, context)));
    });
}
