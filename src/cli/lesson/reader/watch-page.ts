import { comparison, type Side } from '../../../terminal/index.ts';
import { runResult } from '../../../terminal/page/run-result.ts';
import { unlessInterrupted } from '../../../terminal/screen/io.ts';
import { History, type Trace } from '../../../trace/index.ts';
import type { Context } from '../../context/context.ts';
import { showTrace } from '../../replay/show-trace.ts';
import { runPicture } from '../../run/summary.ts';
import { paintedCode } from '../../runs/painted-code.ts';
import { ProgramRuns } from '../../runs/program-run.ts';
import { pythonListing } from '../../runs/step-listing.ts';
import { stepRuns } from '../../runs/step-runs.ts';
import { visitAll, type Watchable } from '../../runs/visit.ts';
import { type PageProgram, runnablePrograms, type ShownPage, titleOf } from './page-programs.ts';

/**
 * Shows the runs of a page's own Python programs: as they were recorded, or else made now.
 * @param end what Enter does after the last one
 * @throws Interrupted on Ctrl-C; CliError if one was stopped
 */
export function watchPage(page: ShownPage, end: string, context: Context): Promise<void> {
  const watchables = runnablePrograms(page).map(
    (programs) => (own: Context) => watchable(programs, page, own),
  );
  return visitAll(watchables, end, !context.screen.live, context);
}

/** @throws CliError if the terminal is too small, or one was stopped; Interrupted on Ctrl-C */
export function stepPrograms(
  programs: readonly PageProgram[],
  page: ShownPage,
  context: Context,
): Promise<void> {
  const runs = programs.map((program) => async () => {
    const trace = await traceOf(program, context);
    const listing = await pythonListing(sourceOf(program), trace, context.screen);
    return { title: titleOf(program, page, context), history: new History(trace), listings: [listing] };
  });
  return stepRuns(new ProgramRuns(runs), context);
}

/** A program, or the two of a pair, of which the wrong one is shown first. */
async function watchable(
  programs: readonly PageProgram[],
  page: ShownPage,
  context: Context,
): Promise<Watchable> {
  const { screen } = context;
  const codes = screen.live
    ? await Promise.all(programs.map((program) => paintedCode(sourceOf(program), 'python', screen)))
    : [];
  return {
    programs: programs.map((program) => ({
      isShown: true,
      run: () => traceOf(program, context),
      async watch() {
        const trace = await traceOf(program, context);
        const label = titleOf(program, page, context);
        const options = { label, source: sourceOf(program), hasOther: programs.length > 1 };
        const end = trace.events.length === 0 ? 'done' : await showTrace(trace, options, false, context);
        return end === 'done' ? trace : end;
      },
    })),
    picture(traces, height) {
      const [only] = traces;
      if (only !== undefined && traces.length === 1)
        return runPicture(only, codes[0] ?? null, height, context);
      const sides = traces.flatMap((trace, place): Side[] => {
        const [program, code] = [programs[place], codes[place]];
        return program === undefined
          ? []
          : [{ label: titleOf(program, page, context), trace, ...(code && { code }) }];
      });
      const { width, theme } = screen;
      return comparison(sides, { width, height, theme });
    },
    notes: (traces) =>
      traces.flatMap(({ error }) => (error === undefined ? [] : runResult({ error }, screen))),
    check: () => {},
    step: () => stepPrograms(programs, page, context),
  };
}

function sourceOf({ code }: PageProgram): string {
  return code.join('\n');
}

function traceOf(program: PageProgram, { io, python }: Context): Promise<Trace> {
  return unlessInterrupted(io, python.traceOf(sourceOf(program), { locals: true }));
}
