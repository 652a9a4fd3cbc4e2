import { type RecordedRun, recordedRun } from '../../cpython/recorded.ts';
import type { Demo, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import type { StepListing } from '../../terminal/stepper/index.ts';
import { sanitizeLines, wrap } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import { History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { play } from './play.ts';

export interface ProgramRun {
  readonly title: string;
  readonly history: History;
  readonly listings: readonly StepListing[];
  /** Why no line of it can be pointed at. */
  readonly note?: string;
}

export class ProgramRuns {
  private readonly context: Context;
  private readonly programs: readonly { readonly demo: Demo; readonly variant: Variant }[];
  private readonly runs = new Map<number, ProgramRun>();

  constructor(demos: readonly Demo[], context: Context) {
    this.context = context;
    this.programs = demos.flatMap((demo) => demo.variants.map((variant) => ({ demo, variant })));
  }

  get count(): number {
    return this.programs.length;
  }

  /**
   * The run of the program at this place: after the last comes the first.
   * @throws Interrupted on Ctrl-C, while it runs
   */
  async at(place: number): Promise<ProgramRun> {
    const index = ((place % this.count) + this.count) % this.count;
    const program = this.programs[index];
    if (program === undefined) throw new Error('there is no program to step through');
    const run =
      this.runs.get(index) ??
      (await discardKeys(this.context.io, (io) =>
        programRun(program.demo, program.variant, { ...this.context, io }),
      ));
    this.runs.set(index, run);
    return run;
  }
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
      await stepListing('Python', 'python', python, trace.events.map(sourceLine), screen),
      await stepListing('TypeScript', 'typescript', typescript, typescriptLines, screen),
    ],
  });
  if (demo.clock !== 'real')
    return of(recordedRun(python) ?? { trace: await unlessInterrupted(io, context.python.run(python)) });
  io.stderr.write(joinLines(wrap(recording(title), screen.width - 1)));
  return { ...(await of({ trace: await play(program, {}, io) })), note: noLines };
}

async function stepListing(
  title: string,
  language: 'python' | 'typescript',
  code: string,
  lines: StepListing['lines'],
  { theme }: Screen,
): Promise<StepListing> {
  const text = code.trimEnd();
  const plain = sanitizeLines(text);
  if (theme.colour.level === 0) return { title, plain, painted: plain, lines };
  const { highlight } = await import('../../terminal/code/highlight.ts');
  return { title, plain, painted: highlight(text, language, theme), lines };
}
