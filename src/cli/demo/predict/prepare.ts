import type { Demo } from '../../../demos/index.ts';
import { discardKeys } from '../../../terminal/screen/discard-keys.ts';
import { record, type Trace } from '../../../trace/index.ts';
import type { Context } from '../../context/context.ts';
import { play } from '../play.ts';
import type { Asking } from './predicted.ts';
import { keyIn, questionOf } from './question.ts';

/**
 * The questions about a demo. Its programs are run for them, on the virtual clock; those that have none are run, on
 * the real one, only where there would be nothing to choose from: what is asked is how the next run will be.
 * @throws Interrupted on Ctrl-C
 */
export async function prepare(demo: Demo, context: Context): Promise<Asking[]> {
  const { none } = context.messages.demo.predict;
  const [{ program }] = demo.variants;
  const code = program.listing().python.trimEnd().split('\n');
  const isReal = demo.clock === 'real';
  let traces = isReal ? null : await tracesOf(demo.variants);
  const askings: Asking[] = [];
  for (const prediction of demo.predict) {
    const shown = askings.length === 0 ? code : null;
    let question = questionOf(prediction, shown, traces, none);
    if (question === 'unknown') {
      traces = [await rehearse(demo, context)];
      question = questionOf(prediction, shown, traces, none);
    }
    if (question === 'unknown' || question === null) continue;
    const run = isReal || traces === null ? null : traces[0];
    if (run === null || keyIn(question, prediction.ask, run) !== null)
      askings.push({ prediction, question, run });
  }
  return askings;
}

async function tracesOf([first, ...others]: Demo['variants']): Promise<[Trace, ...Trace[]]> {
  const traces: [Trace, ...Trace[]] = [await record(first.program.script)];
  // One after the other: one session records at a time.
  for (const { program } of others) traces.push(await record(program.script));
  return traces;
}

function rehearse({ name, variants: [{ program }] }: Demo, { io, say, messages }: Context): Promise<Trace> {
  say([messages.demo.predict.rehearsing(name)]);
  return discardKeys(io, (held) => play(program, {}, held));
}
