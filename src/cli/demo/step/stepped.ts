import { type RecordedRun, recordedRun } from '../../../cpython/recorded.ts';
import type { Demo, Variant } from '../../../demos/index.ts';
import { textIn } from '../../../i18n/index.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import type { StepListing } from '../../../terminal/stepper/index.ts';
import { sanitizeLines, wrap } from '../../../terminal/text/index.ts';
import { History, record, sourceLine } from '../../../trace/index.ts';
import type { Context } from '../../context/context.ts';
import { optionsFor } from '../check-options.ts';
import { play } from '../play.ts';

/** A program that has run, and what it takes to step through the run. */
export interface Stepped {
  readonly title: string;
  readonly history: History;
  readonly listings: readonly StepListing[];
  /** Why no line of it can be pointed at. */
  readonly note?: string;
}

/**
 * The run of a program, so that it can be stepped: that of its Python, as it was recorded. With the learner's own tasks
 * it is run now. What works on the real clock runs in TypeScript, and its lines are not known.
 * @throws Interrupted on Ctrl-C, while it runs on the real clock
 */
export async function stepped(
  demo: Demo,
  { label, program }: Variant,
  { io, screen, language, messages: { step } }: Context,
): Promise<Stepped> {
  const { python, typescript } = program.listing();
  const title = screen.theme.words.labelled(demo.name, textIn(label, language));
  const of = async ({ trace, typescriptLines = [] }: RecordedRun): Promise<Stepped> => ({
    title,
    history: new History(trace),
    listings: [
      await stepListing('Python', 'python', python, trace.events.map(sourceLine), screen),
      await stepListing('TypeScript', 'typescript', typescript, typescriptLines, screen),
    ],
  });
  if (demo.clock === 'real') {
    io.stderr.write(`${wrap(step.recording(title), screen.width - 1).join('\n')}\n`);
    const trace = await play(program, optionsFor(demo, { instant: true }), io);
    return { ...(await of({ trace })), note: step.noLines.real };
  }
  const recorded = recordedRun(python) ?? (await runNow(python));
  if (typeof recorded !== 'string') return of(recorded);
  const trace = await play(program, optionsFor(demo, { instant: true }), io);
  return { ...(await of({ trace })), note: step.noLines.refused(recorded) };
}

/** What the Python does; a sentence, where this program's small Python cannot run it. */
async function runNow(python: string): Promise<RecordedRun | string> {
  const { LimitExceeded, parse, scriptOf, UnsupportedPython } = await import('../../../python/index.ts');
  try {
    return { trace: await record(scriptOf(parse(python))) };
  } catch (error) {
    if (error instanceof UnsupportedPython || error instanceof LimitExceeded) return error.message;
    throw error;
  }
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
  const { highlight } = await import('../../../terminal/code/highlight.ts');
  return { title, plain, painted: highlight(text, language, theme), lines };
}
