import { type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor demo` was asked for, besides the name. */
export interface DemoOptions {
  readonly instant?: true;
  readonly speed?: number;
  readonly code?: true;
  readonly json?: true;
  readonly tasks?: string;
  readonly lang?: string;
}

/** `asynctutor demo [name…]`: a small program to watch. */
export function addDemoCommand(program: Command, io: Io): void {
  program
    .command('demo')
    .description('watch a small program run, and compare it with the other way of doing the same work')
    .argument('[name...]', 'which demo; without a name, the list of them')
    .option('--instant', 'do not wait: run on a virtual clock')
    .option('--speed <factor>', 'run so many times as fast as the real clock', positive)
    .option('--code', 'show the program, in Python and in TypeScript, instead of running it')
    .option('--json', 'write the trace of the run as JSON')
    .option('--tasks <list>', "gather: your own tasks, such as 'T1=1,T2=2,T3=1' (names and seconds)")
    .action(async (name: string[], _: unknown, command: Command) => {
      const { runDemo } = await import('../demo/run-demo.ts');
      await runDemo(name.join(' '), command.optsWithGlobals<DemoOptions>(), io);
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value < Infinity) return value;
  throw new InvalidArgumentError('Give a positive number, such as 2 or 0.5.');
}
