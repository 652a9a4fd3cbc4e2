import { History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { stepListing } from '../runs/step-listing.ts';
import { stepRuns } from '../runs/step-runs.ts';
import { titleOf } from './story-view.ts';
import type { Work } from './work.ts';

/** Whether the learner's program ran at all. */
export function hasRuns({ judged }: Work): boolean {
  return (judged?.verdict.runs ?? []).some(({ result }) => result.trace.events.length > 0);
}

/** Lets the learner step through their runs. @throws CliError if there is no room for it; Interrupted on Ctrl-C */
export async function stepOwnRuns(work: Work, context: Context): Promise<void> {
  const { judged } = work;
  if (judged === null) return;
  const { source, verdict } = judged;
  const traces = verdict.runs.map(({ result }) => result.trace).filter(({ events }) => events.length > 0);
  const programs = traces.map((trace) => async () => ({
    title: titleOf(work, context),
    history: new History(trace),
    listings: [await stepListing('Python', 'python', source, trace.events.map(sourceLine), context.screen)],
  }));
  await stepRuns(new ProgramRuns(programs), context);
}
