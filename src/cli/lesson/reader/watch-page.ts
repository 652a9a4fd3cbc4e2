import { comparison, type Side } from '../../../terminal/index.ts';
import { runResult } from '../../../terminal/page/run-result.ts';
import { discardKeys } from '../../../terminal/screen/discard-keys.ts';
import { unlessInterrupted } from '../../../terminal/screen/io.ts';
import { History, sourceLine, type Trace } from '../../../trace/index.ts';
import type { Context } from '../../context/context.ts';
import { showTrace } from '../../replay/show-trace.ts';
import { showTimeline } from '../../run/summary.ts';
import { paintedCode } from '../../runs/painted-code.ts';
import { ProgramRuns } from '../../runs/program-run.ts';
import { stepListing } from '../../runs/step-listing.ts';
import { stepRuns } from '../../runs/step-runs.ts';
import { visit, type Watchable } from '../../runs/visit.ts';
import { type PageProgram, runnablePrograms, type ShownPage, titleOf } from './page-programs.ts';

/**
 * Shows the runs of a page's own Python programs: as they were recorded, or else made now.
 * @param end what Enter does after the last one
 * @throws Interrupted on Ctrl-C; CliError if one was stopped
 */
export function watchPage(page: ShownPage, end: string, context: Context): Promise<void> {
  const { next } = context.messages.demo.walk;
  const all = runnablePrograms(page);
  return discardKeys(context.io, async (io) => {
    const own = { ...context, io };
    for (const [index, programs] of all.entries()) {
      const hasMore = index + 1 < all.length;
      const afterwards = { next: hasMore ? next(index + 2, all.length) : end, hasMore };
      if (!(await visit(watchable(programs, page, own), afterwards, own))) return;
    }
  });
}

/** @throws CliError if the terminal is too small, or one was stopped; Interrupted on Ctrl-C */
export function stepPrograms(
  programs: readonly PageProgram[],
  page: ShownPage,
  context: Context,
): Promise<void> {
  const runs = programs.map((program) => async () => {
    const trace = await traceOf(program, context);
    const lines = trace.events.map(sourceLine);
    const listing = await stepListing('Python', 'python', sourceOf(program), lines, context.screen);
    return { title: titleOf(program, page, context), history: new History(trace), listings: [listing] };
  });
  return stepRuns(new ProgramRuns(runs), context);
}

/** A program, or the two of a pair, of which the wrong one is shown first. */
function watchable(programs: readonly PageProgram[], page: ShownPage, context: Context): Watchable {
  const { screen, say } = context;
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
    async conclude(traces) {
      const sides: Side[] = [];
      for (const [place, program] of programs.entries()) {
        const trace = traces[place] as Trace;
        const code = await paintedCode(sourceOf(program), 'python', screen);
        sides.push({ label: titleOf(program, page, context), trace, ...(screen.live && { code }) });
      }
      const [only] = programs;
      if (only !== undefined && sides.length === 1)
        await showTimeline(traces[0] as Trace, sourceOf(only), context);
      else say([...comparison(sides, screen), '']);
      for (const { error } of traces) if (error !== undefined) say([...runResult({ error }, screen), '']);
    },
    step: () => stepPrograms(programs, page, context),
  };
}

function sourceOf({ code }: PageProgram): string {
  return code.join('\n');
}

function traceOf(program: PageProgram, { io, python }: Context): Promise<Trace> {
  return unlessInterrupted(io, python.traceOf(sourceOf(program)));
}
