import { isInteractive } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';

/** A command line that was run from home, and how it ended. */
export interface Finished {
  readonly command: readonly string[];
  readonly exitCode: number;
}

/**
 * `asynctutor` alone: on a terminal a choice of what to do, elsewhere the help.
 * @param last what was done from home before; null at the start
 * @returns the command line that was chosen, unless it is either of those two
 * @throws Interrupted on Ctrl-C; CliError if the course cannot be opened
 */
export async function chooseAtHome(
  context: Context,
  last: Finished | null,
): Promise<readonly string[] | 'help' | 'leave'> {
  if (!isInteractive(context.io)) return 'help';
  const { visitHome } = await import('./visit-home.ts');
  return visitHome(context, last);
}
