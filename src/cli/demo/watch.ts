import type { Demo, Text, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { comparison, figureRows, type Side, wrap } from '../../terminal/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { peakFigures, record, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { Transcript } from '../runs/transcript.ts';
import { conclude, type Watchable } from '../runs/visit.ts';
import { inOrder, type WatchableProgram, watchPrograms } from '../runs/watch-programs.ts';
import { checkRun } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';
import { type ShownProgram, shownPrograms, traceWithLines } from './shown-program.ts';

/**
 * Shows a demo: its run as it happens, then the timeline beside that of the other way, and what there was to notice. Of
 * a pitfall, both ways are watched.
 * @returns the traces of its programs; none if somebody stopped one.
 */
export function watch(demo: Demo, options: DemoOptions, context: Context): Promise<readonly Trace[]> {
  return discardKeys(context.io, async (io) => {
    const own = { ...context, io };
    const watchable = await watchableDemo(demo, options, own);
    const { traces } = await watchPrograms(watchable.programs, 0, new Map());
    if (traces === null) return [];
    const all = inOrder(watchable.programs, traces);
    conclude(watchable, all, own);
    return all;
  });
}

/** Says what a demo shows, and gives what there is to watch. */
export async function watchableDemo(demo: Demo, options: DemoOptions, context: Context): Promise<Watchable> {
  const { screen, language, say, messages } = context;
  const words = (text: Text) => textIn(text, language);
  const written = typeof options.code === 'string' ? options.code : 'python';
  // Where nobody looks at a screen, the code is there if it was asked for, and whole.
  const hasCode = screen.live || options.code !== undefined;
  say([screen.theme.colour.bold(demo.name), ...wrap(words(demo.summary), screen.width - 1), '']);
  const programs: (WatchableProgram & { side(trace: Trace): Side })[] = [];
  const all = await shownPrograms(demo, written, screen);
  for (const [place, variant] of demo.variants.entries()) {
    const shown = all[place] as ShownProgram;
    programs.push({
      // The other way of a comparison is only compared: nobody has to wait for it, unless it needs the real clock.
      isShown: demo.kind === 'pitfall' || demo.clock === 'real' || place === 0,
      watch: () => showRun(demo, variant, shown, options, context),
      run: demo.clock === 'real' ? null : () => record(variant.program.script),
      side: (trace) => ({
        label: words(variant.label),
        trace: traceWithLines(trace, shown),
        ...(hasCode && { code: shown.code }),
      }),
    });
  }
  return {
    programs,
    picture(traces, rows) {
      const sides = programs.flatMap((program, place) => {
        const trace = traces[place];
        return trace === undefined ? [] : [program.side(trace)];
      });
      const { width, theme } = screen;
      return demo.crowd ? largestFigures(sides, screen) : comparison(sides, { width, height: rows, theme });
    },
    notes: () =>
      demo.notice.map(words).flatMap((sentence) => {
        const [head = '', ...rest] = wrap(sentence, screen.width - 3);
        return [`- ${head}`, ...rest.map((line) => `  ${line}`)];
      }),
    check: (traces) => checkRun(demo, traces, messages),
    async step() {
      const { stepDemos } = await import('./step-demos.ts');
      await stepDemos([demo], context);
    },
  };
}

/**
 * Shows a run as it happens: on a live board where there is a terminal, else in words.
 * @returns `left` if somebody stopped it, `other` if they want to see the other program
 */
async function showRun(
  demo: Demo,
  variant: Variant,
  shown: ShownProgram,
  options: DemoOptions,
  context: Context,
): Promise<Trace | 'left' | 'other'> {
  const { screen, io, language } = context;
  if (screen.live && !options.instant) {
    const { watchLive } = await import('./watch-live.ts');
    return watchLive(demo, variant, shown, options, context);
  }
  io.stdout.write(`${screen.theme.colour.bold(textIn(variant.label, language))}\n`);
  const transcript = new Transcript(io.stdout, screen, demo.crowd);
  const trace = await play(variant.program, options, io, (event) => transcript.onEvent(event));
  io.stdout.write('\n');
  return trace;
}

function largestFigures(sides: readonly Side[], screen: Screen): string[] {
  const { colour, words } = screen.theme;
  return sides.flatMap(({ trace }) => {
    const figures = peakFigures(trace);
    return figures === null ? [] : [colour.bold(words.figures.atMost), ...figureRows(figures, screen)];
  });
}
