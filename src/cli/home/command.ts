import type { Context } from '../context/context.ts';

/**
 * `asynctutor` alone: on a terminal a choice of what to do, elsewhere the help.
 * @returns the command line that was chosen, unless it is either of those two
 * @throws Interrupted on Ctrl-C
 */
export async function chooseAtHome(context: Context): Promise<readonly string[] | 'help' | 'leave'> {
  const { stdin, stdout } = context.io;
  if (!stdin.isTTY || !stdout.isTTY) return 'help';
  const { runHome } = await import('./run-home.ts');
  return runHome(context);
}
