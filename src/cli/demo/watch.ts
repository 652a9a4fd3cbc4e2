import type { Demo, Text, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { comparison, figureRows, type Side, wrap } from '../../terminal/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { peakFigures, record, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { Transcript } from '../runs/transcript.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';
import { type ShownProgram, shownProgram, traceWithLines } from './shown-program.ts';

/**
 * Shows a demo: its run as it happens, then the timeline beside that of the other way, and what there was to notice. Of
 * a pitfall, both ways are watched.
 * @returns the traces of its programs; none if somebody stopped one.
 */
export function watch(demo: Demo, options: DemoOptions, context: Context): Promise<readonly Trace[]> {
  return discardKeys(context.io, (io) => showDemo(demo, options, { ...context, io }));
}

async function showDemo(demo: Demo, options: DemoOptions, context: Context): Promise<readonly Trace[]> {
  const { screen, language } = context;
  const { colour } = screen.theme;
  const say = (...lines: string[]) => context.say(lines);
  const words = (text: Text) => textIn(text, language);
  say(colour.bold(demo.name), ...wrap(words(demo.summary), screen.width - 1), '');

  const sides: Side[] = [];
  for (const variant of demo.variants) {
    const label = words(variant.label);
    const shown = await shownProgram(demo, variant.program, 'python', screen);
    // The other way of a comparison is only compared: nobody has to wait for it, unless it needs the real clock.
    const isInstant = demo.kind === 'comparison' && demo.clock !== 'real' && sides.length > 0;
    const trace = isInstant
      ? await record(variant.program.script)
      : await showRun(demo, variant, shown, options, context);
    if (trace === null) return [];
    sides.push({ label, trace: traceWithLines(trace, shown), ...(screen.live && { code: shown.code }) });
  }

  say(...(demo.crowd ? largestFigures(sides, screen) : comparison(sides, screen)), '');
  for (const sentence of demo.notice.map(words)) {
    const [head = '', ...rest] = wrap(sentence, screen.width - 3);
    say(`- ${head}`, ...rest.map((line) => `  ${line}`));
  }
  say('');
  return sides.map(({ trace }) => trace);
}

/**
 * Shows a run as it happens: on a live board where there is a terminal, else in words.
 * @returns null if somebody stopped it
 */
async function showRun(
  demo: Demo,
  variant: Variant,
  shown: ShownProgram,
  options: DemoOptions,
  context: Context,
): Promise<Trace | null> {
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
