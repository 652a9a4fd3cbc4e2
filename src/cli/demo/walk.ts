import type { Demo } from '../../demos/index.ts';
import type { Context } from '../context/context.ts';
import { visitAll } from '../runs/visit.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { watchableDemo } from './watch.ts';

/**
 * Shows demos one after the other.
 * @param end what Enter does after the last one; null if it is not waited for
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export function walk(
  demos: readonly Demo[],
  options: DemoOptions,
  end: string | null,
  context: Context,
): Promise<void> {
  const isAtOnce = options.instant === true || !context.screen.live;
  const watchables = demos.map(
    (demo) => (own: Context) => watchableDemo(demo, optionsFor(demo, options), own),
  );
  return visitAll(watchables, end, isAtOnce, context);
}
