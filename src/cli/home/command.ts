import type { Io } from '../../terminal/screen/io.ts';

/**
 * `asynctutor` alone: on a terminal a choice of what to do, elsewhere the help.
 * @returns the command line that was chosen, unless it is either of those two
 * @throws Interrupted on Ctrl-C
 */
export async function chooseAtHome(
  options: { readonly lang?: string },
  io: Io,
): Promise<readonly string[] | 'help' | 'leave'> {
  if (!io.stdin.isTTY || !io.stdout.isTTY) return 'help';
  const { runHome } = await import('./run-home.ts');
  return runHome(options, io);
}
