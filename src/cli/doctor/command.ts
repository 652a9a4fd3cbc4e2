import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { addExamples } from '../help/examples.ts';

export interface DoctorOptions {
  readonly json?: true;
  readonly report?: true;
}

/** `asynctutor doctor`: whether everything works that the program needs here. */
export function addDoctorCommand(program: Command, context: Context, version: string): void {
  const { doctor: words, options } = context.messages.usage;
  const command = program
    .command('doctor')
    .description(words.command)
    .option('--report', words.report)
    .option('--json', options.json)
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./run-doctor.ts');
      await runDoctor(options, version, context);
    });
  addExamples(command, { doctor: words.examples.look, 'doctor --report': words.examples.report }, context);
}
