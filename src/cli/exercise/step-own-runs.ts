import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { History } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { pythonListing } from '../runs/step-listing.ts';
import { stepRuns } from '../runs/step-runs.ts';
import type { Judging } from './judging.ts';
import { titleOf } from './story-view.ts';
import type { Work } from './work.ts';

/** Whether the learner's program ran at all. */
export function hasRuns({ judged }: Work): boolean {
  return (judged?.verdict.runs ?? []).some(({ result }) => result.trace.events.length > 0);
}

/** Lets the learner step through their runs. @throws CliError if there is no room for it; Interrupted on Ctrl-C */
export async function stepOwnRuns(work: Work, judging: Judging, context: Context): Promise<void> {
  const { judged } = work;
  if (judged === null) return;
  const { source, verdict } = judged;
  // A verdict comes sooner without local variables. What had to be stopped would take as long once more.
  const wasStopped = verdict.runs.some(({ result }) => result.stop !== null);
  const { runs } = wasStopped
    ? verdict
    : await unlessInterrupted(context.io, judging.judge(source, { locals: true }));
  const traces = runs.map(({ result }) => result.trace).filter(({ events }) => events.length > 0);
  const programs = traces.map((trace) => async () => ({
    title: titleOf(work, context),
    history: new History(trace),
    listings: [await pythonListing(source, trace, context.screen)],
  }));
  await stepRuns(new ProgramRuns(programs), context);
}
