import { recordedRun } from '../../cpython/recorded.ts';
import type { Demo, Program } from '../../demos/index.ts';
import type { Language } from '../../terminal/code/highlight.ts';
import type { PaintedCode } from '../../terminal/code/painted-code.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import type { Trace, TraceEvent } from '../../trace/index.ts';
import { paintedCode } from '../runs/painted-code.ts';
import { TwinLines } from './twin-lines.ts';

/** The text that is shown beside the run of a demo's program. */
export interface ShownProgram {
  readonly code: PaintedCode;
  /**
   * The events of its recorded run, which know their lines in this text; null if none was recorded, with the learner's
   * own options or on the real clock: then no line can be pointed at.
   */
  readonly recorded: readonly TraceEvent[] | null;
}

/** The programs of a demo, in order. Of a pitfall, each says what the other has not. */
export async function shownPrograms(demo: Demo, language: Language, screen: Screen): Promise<ShownProgram[]> {
  const shown = await Promise.all(
    demo.variants.map(({ program }) => shownProgram(demo, program, language, screen)),
  );
  const [wrong, right] = shown;
  if (demo.kind !== 'pitfall' || wrong === undefined || right === undefined) return shown;
  const { withChanges } = await import('../../terminal/code/unified.ts');
  const [before, after] = withChanges(wrong.code, right.code);
  return [
    { ...wrong, code: before },
    { ...right, code: after },
  ];
}

async function shownProgram(
  { clock }: Demo,
  program: Program,
  language: Language,
  screen: Screen,
): Promise<ShownProgram> {
  const listing = program.listing();
  const run = clock === 'real' ? null : recordedRun(listing.python);
  return {
    code: await paintedCode(listing[language], language, screen),
    recorded:
      run && (language === 'python' ? run.trace.events : withLines(run.trace.events, run.typescriptLines)),
  };
}

/** The run of a demo's program with the lines of its text, as far as they are known. */
export function traceWithLines(trace: Trace, { recorded }: ShownProgram): Trace {
  if (recorded === null) return trace;
  const twin = new TwinLines(recorded);
  return { ...trace, events: trace.events.map((event) => twin.withLine(event)) };
}

function withLines(events: Trace['events'], lines: readonly (number | null)[] = []): TraceEvent[] {
  return events.map((event, index) => ({ ...event, line: lines[index] ?? undefined }));
}
