import { type RecordedRun, recordedRun } from '../../cpython/recorded.ts';
import type { Demo, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { wrap } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import { History } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { type ProgramRun, ProgramRuns } from '../runs/program-run.ts';
import { pythonListing, stepListing } from '../runs/step-listing.ts';
import { play } from './play.ts';

/** The runs of all programs of these demos, in order. */
export function demoRuns(demos: readonly Demo[], context: Context): ProgramRuns {
  const programs = demos.flatMap((demo) => demo.variants.map((variant) => ({ demo, variant })));
  return new ProgramRuns(
    programs.map(
      ({ demo, variant }) =>
        () =>
          discardKeys(context.io, (io) => programRun(demo, variant, { ...context, io })),
    ),
  );
}

/**
 * The run of a program's Python, as it was recorded; with the learner's own options it is run now, and the lines of its
 * TypeScript are not known. A program that needs the real clock is run in TypeScript, and no lines are known.
 */
async function programRun(demo: Demo, { label, program }: Variant, context: Context): Promise<ProgramRun> {
  const { io, screen, language } = context;
  const { recording, noLines } = context.messages.step;
  const { python, typescript } = program.listing();
  const title = screen.theme.words.labelled(demo.name, textIn(label, language));
  const of = async ({ trace, typescriptLines = [] }: RecordedRun): Promise<ProgramRun> => ({
    title,
    history: new History(trace),
    listings: [
      await pythonListing(python, trace, screen),
      await stepListing('TypeScript', 'typescript', typescript, typescriptLines, screen),
    ],
  });
  if (demo.clock !== 'real') return of(await pythonRun(python, context));
  io.stderr.write(joinLines(wrap(recording(title), screen.width - 1)));
  return { ...(await of({ trace: await play(program, {}, io) })), note: noLines };
}

/** As it was recorded, or else run now. @throws Interrupted on Ctrl-C */
export async function pythonRun(source: string, { io, python }: Context): Promise<RecordedRun> {
  return recordedRun(source) ?? { trace: await unlessInterrupted(io, python.run(source, { locals: true })) };
}
