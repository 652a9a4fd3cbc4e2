import type { Demo } from '../../../demos/index.ts';
import type { Context } from '../../context/context.ts';
import { openAsker } from '../../questions/open-asker.ts';
import { checkRun, optionsFor } from '../check-options.ts';
import type { DemoOptions } from '../command.ts';
import type { Standing } from '../next-lines.ts';
import { watch } from '../watch.ts';
import { askAll } from './ask.ts';
import { outcomeLines } from './outcome-lines.ts';
import { isFulfilled } from './predicted.ts';
import { prepare } from './prepare.ts';

/**
 * Asks of each demo what it will do, shows it, and tells what there was to know.
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export async function predictDemos(
  demos: readonly Demo[],
  options: DemoOptions,
  context: Context,
): Promise<Standing> {
  const { io, messages } = context;
  const open = () => openAsker(context, [['q', messages.demo.predict.skip]]);
  let asker = await open();
  let standing: Standing = 'right';
  try {
    for (const demo of demos) {
      const predicted = await askAll(demo, await prepare(demo, context), asker, context);
      context.say(['']);
      // A run has the keyboard to itself. Lines from elsewhere may have been read ahead, and must not be lost.
      if (io.stdin.isTTY) asker.close();
      const traces = await watch(demo, optionsFor(demo, options), context);
      checkRun(demo, traces, messages);
      if (io.stdin.isTTY) asker = await open();
      const [trace] = traces;
      if (trace === undefined) continue;
      context.say(outcomeLines(predicted, trace, context));
      if (!predicted.every((each) => isFulfilled(each, trace))) standing = 'wrong';
    }
  } finally {
    asker.close();
  }
  return standing;
}
