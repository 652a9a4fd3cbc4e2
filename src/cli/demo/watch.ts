import type { Demo, Text, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { LiveBoard } from '../../terminal/board/live-board.ts';
import { comparison, figureRows, type Side, wrap } from '../../terminal/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { peakFigures, record, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';
import { Transcript } from './transcript.ts';

/**
 * Shows a demo: what it is, the run as it happens, then the picture of it beside the other way of doing the same,
 * and what there was to notice. Of a pitfall, both ways run before the reader's eyes.
 * @returns the traces of its programs.
 */
export function watch(demo: Demo, options: DemoOptions, context: Context): Promise<readonly Trace[]> {
  return discardKeys(context.io, (held) => unfold(demo, options, { ...context, io: held }));
}

async function unfold(demo: Demo, options: DemoOptions, context: Context): Promise<readonly Trace[]> {
  const { screen, language } = context;
  const { colour } = screen.theme;
  const say = (...lines: string[]) => context.say(lines);
  const told = (text: Text) => textIn(text, language);
  say(colour.bold(demo.name), ...wrap(told(demo.summary), screen.width - 1), '');

  const sides: Side[] = [];
  for (const variant of demo.variants) {
    const label = told(variant.label);
    // The other way of doing the same, for the comparison: nobody has to wait for it, if there is no need to.
    const computed = demo.kind === 'comparison' && demo.clock !== 'real' && sides.length > 0;
    const trace = computed
      ? await record(variant.program.script)
      : await show(label, variant, demo.crowd, options, context);
    sides.push({ label, trace });
  }

  say(...(demo.crowd ? most(sides, screen) : comparison(sides, screen)), '');
  for (const sentence of demo.notice.map(told)) {
    const [head = '', ...rest] = wrap(sentence, screen.width - 3);
    say(`- ${head}`, ...rest.map((line) => `  ${line}`));
  }
  say('');
  return sides.map(({ trace }) => trace);
}

/** Runs a way of doing it in front of the reader: on a live board where there is a terminal, else in words. */
async function show(
  label: string,
  { program }: Variant,
  crowd: true | undefined,
  options: DemoOptions,
  { screen, io }: Context,
): Promise<Trace> {
  if (screen.live && !options.instant) {
    const { default: ora } = await import('ora');
    const board = new LiveBoard(ora, label, screen, io);
    try {
      return await play(program, options, io, board);
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

/** What there was at most of everything that a crowd of tasks measured. */
function most(sides: readonly Side[], screen: Context['screen']): string[] {
  const { colour, words } = screen.theme;
  return sides.flatMap(({ trace }) => {
    const figures = peakFigures(trace);
    return figures === null ? [] : [colour.bold(words.figures.atMost), ...figureRows(figures, screen)];
  });
}
