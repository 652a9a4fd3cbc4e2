import type { Demo } from '../../demos/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { visit } from '../runs/visit.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { watchableDemo } from './watch.ts';

/**
 * Shows demos one after the other. On a terminal keys show the next one, the same again, its other program, its steps.
 * @param end what Enter does after the last one; null if it is not waited for
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export function walk(
  demos: readonly Demo[],
  options: DemoOptions,
  end: string | null,
  context: Context,
): Promise<void> {
  const { next } = context.messages.demo.walk;
  return discardKeys(context.io, async (io) => {
    const own = { ...context, io };
    for (const [index, demo] of demos.entries()) {
      const hasMore = index + 1 < demos.length;
      const does = hasMore ? next(index + 2, demos.length) : end;
      const isAtOnce = options.instant === true || !own.screen.live;
      const afterwards = isInteractive(io) && does !== null ? { next: does, hasMore, isAtOnce } : null;
      if (!(await visit(await watchableDemo(demo, optionsFor(demo, options), own), afterwards, own))) return;
    }
  });
}
