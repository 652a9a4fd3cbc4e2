import type { Demo, Program, Text, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { LiveBoard } from '../../terminal/board/live-board.ts';
import type { PaintedCode } from '../../terminal/code/painted-code.ts';
import { comparison, figureRows, type Side, wrap } from '../../terminal/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { peakFigures, record, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { stepListing } from '../runs/step-listing.ts';
import { Transcript } from '../runs/transcript.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';
import { TwinLines } from './twin-lines.ts';

/**
 * Shows a demo: its run as it happens, then the timeline beside that of the other way, and what there was to notice. Of
 * a pitfall, both ways are watched.
 * @returns the traces of its programs.
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
    // The other way of a comparison is only compared: nobody has to wait for it, unless it needs the real clock.
    const isInstant = demo.kind === 'comparison' && demo.clock !== 'real' && sides.length > 0;
    const trace = isInstant
      ? await record(variant.program.script)
      : await showRun(label, variant, demo, options, context);
    sides.push({ label, trace });
  }

  say(...(demo.crowd ? largestFigures(sides, screen) : comparison(sides, screen)), '');
  for (const sentence of demo.notice.map(words)) {
    const [head = '', ...rest] = wrap(sentence, screen.width - 3);
    say(`- ${head}`, ...rest.map((line) => `  ${line}`));
  }
  say('');
  return sides.map(({ trace }) => trace);
}

/** Shows a run as it happens: on a live board where there is a terminal, else in words. */
async function showRun(
  label: string,
  { program }: Variant,
  { clock, crowd }: Demo,
  options: DemoOptions,
  { screen, io }: Context,
): Promise<Trace> {
  if (screen.live && !options.instant) {
    const { default: ora } = await import('ora');
    const twin = clock === 'real' ? null : await recordedTwin(program, screen);
    const board = new LiveBoard(ora, label, screen, io, twin === null ? {} : { code: twin.code });
    try {
      return await play(program, options, io, {
        begin: (clock) => board.begin(clock),
        onEvent: (event) => board.onEvent(twin?.lines.withLine(event) ?? event),
      });
    } finally {
      board.end();
      io.stdout.write('\n');
    }
  }
  io.stdout.write(`${screen.theme.colour.bold(label)}\n`);
  const transcript = new Transcript(io.stdout, screen, crowd);
  const trace = await play(program, options, io, transcript);
  io.stdout.write('\n');
  return trace;
}

/** The program's Python, and the lines of its run; null for a program that the product does not ship as it is. */
async function recordedTwin(
  { listing }: Program,
  screen: Screen,
): Promise<{ code: PaintedCode; lines: TwinLines } | null> {
  const { python } = listing();
  const { recordedRun } = await import('../../cpython/recorded.ts');
  const recorded = recordedRun(python);
  if (recorded === null) return null;
  const code = await stepListing('Python', 'python', python, [], screen);
  return { code, lines: new TwinLines(recorded.trace.events) };
}

function largestFigures(sides: readonly Side[], screen: Screen): string[] {
  const { colour, words } = screen.theme;
  return sides.flatMap(({ trace }) => {
    const figures = peakFigures(trace);
    return figures === null ? [] : [colour.bold(words.figures.atMost), ...figureRows(figures, screen)];
  });
}
