import type { Demo, Variant } from '../../../demos/index.ts';
import { textIn } from '../../../i18n/index.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import type { StepListing } from '../../../terminal/stepper/index.ts';
import { sanitizeLines, wrap } from '../../../terminal/text/index.ts';
import { History, record, type Trace } from '../../../trace/index.ts';
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
 * Runs a way of doing what a demo shows, so that it can be stepped: its Python, whose events know their lines. Where
 * that is not to be had, its TypeScript, which does the same without saying on which line.
 * @throws Interrupted on Ctrl-C, while it runs on the real clock
 */
export async function stepped(
  demo: Demo,
  { label, program }: Variant,
  { io, screen, language, messages: { step } }: Context,
): Promise<Stepped> {
  const { python, typescript } = program.listing();
  const title = screen.theme.words.labelled(demo.name, textIn(label, language));
  const own = async (note: string): Promise<Stepped> => {
    if (demo.clock === 'real')
      io.stderr.write(`${wrap(step.recording(title), screen.width - 1).join('\n')}\n`);
    const trace = await play(program, optionsFor(demo, { instant: true }), io);
    const nowhere = { python: () => null, typescript: () => null };
    return { title, history: new History(trace), listings: await listings(nowhere), note };
  };
  const listings = (lineOf: Record<'python' | 'typescript', StepListing['lineOf']>) =>
    Promise.all([
      stepListing('Python', 'python', python, lineOf.python, screen),
      stepListing('TypeScript', 'typescript', typescript, lineOf.typescript, screen),
    ]);
  if (demo.clock === 'real') return own(step.noLines.real);
  const found = await traceOf(python);
  if (typeof found === 'string') return own(step.noLines.refused(found));
  const { align } = await import('../../../demos/align.ts');
  const lineOf = { python: (line: number) => line, typescript: align(python, typescript) };
  return { title, history: new History(found), listings: await listings(lineOf) };
}

/** What the Python did; a sentence, where this program's small Python cannot run it. */
async function traceOf(python: string): Promise<Trace | string> {
  const { LimitExceeded, parse, scriptOf, UnsupportedPython } = await import('../../../python/index.ts');
  try {
    return await record(scriptOf(parse(python)));
  } catch (error) {
    if (error instanceof UnsupportedPython || error instanceof LimitExceeded) return error.message;
    throw error;
  }
}

async function stepListing(
  title: string,
  language: 'python' | 'typescript',
  code: string,
  lineOf: StepListing['lineOf'],
  { theme }: Screen,
): Promise<StepListing> {
  const text = code.trimEnd();
  const plain = sanitizeLines(text);
  if (theme.colour.level === 0) return { title, plain, painted: plain, lineOf };
  const { highlight } = await import('../../../terminal/code/highlight.ts');
  return { title, plain, painted: highlight(text, language, theme), lineOf };
}
