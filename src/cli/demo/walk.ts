import type { Demo } from '../../demos/index.ts';
import { wantsNext } from '../../terminal/prompt/wants-next.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { checkRun, optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { watch } from './watch.ts';

/**
 * Shows demos one after the other. On a terminal Enter shows the next one, and q leaves them.
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export async function walk(demos: readonly Demo[], options: DemoOptions, context: Context): Promise<void> {
  const { io, screen, messages } = context;
  const canAsk = isInteractive(io);
  for (const [index, demo] of demos.entries()) {
    if (index > 0 && canAsk) {
      const { next, leave, enter } = messages.demo.walk;
      const hints = [
        { key: enter, does: next(index + 1, demos.length) },
        { key: 'q', does: leave },
      ];
      if (!(await wantsNext(hints, screen, io))) return;
    }
    checkRun(demo, await watch(demo, optionsFor(demo, options), context), messages);
  }
}
