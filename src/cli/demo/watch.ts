import { VirtualDriver } from '../../asyncio/index.ts';
import type { Demo, Variant } from '../../demos/index.ts';
import { comparison, type Side, wrap } from '../../terminal/index.ts';
import { record } from '../../trace/index.ts';
import type { DemoOptions } from '../commands/demo.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';
import { LiveBoard } from './live-board.ts';
import { play } from './play.ts';
import { Transcript } from './transcript.ts';

/**
 * Shows a demo: what it is, the run as it happens, then the picture of it beside the other way of doing the same,
 * and what there was to notice. Of a pitfall, both ways run before the reader's eyes.
 */
export async function watch(demo: Demo, options: DemoOptions, screen: Screen, io: Io): Promise<void> {
  const { stdout } = io;
  const { colour } = screen.theme;
  const say = (...lines: string[]) => stdout.write(lines.map((line) => `${line}\n`).join(''));
  say(colour.bold(demo.name), ...wrap(demo.summary, screen.width - 1), '');

  const [first, second] = demo.variants;
  const shown = await show(first, options, screen, io);
  const other = demo.kind === 'pitfall' ? await show(second, options, screen, io) : await compute(second);

  say(...comparison([shown, other], { width: screen.width, theme: screen.theme }), '');
  for (const sentence of demo.notice) {
    const [head = '', ...rest] = wrap(sentence, screen.width - 3);
    say(`- ${head}`, ...rest.map((line) => `  ${line}`));
  }
  say('');
}

/** Runs a way of doing it in front of the reader: on a live board where there is a terminal, else in words. */
async function show(variant: Variant, options: DemoOptions, screen: Screen, io: Io): Promise<Side> {
  const { label, program } = variant;
  if (screen.live && !options.instant) {
    const { default: ora } = await import('ora');
    const board = new LiveBoard(ora, label, screen, io);
    try {
      return { label, trace: await play(program, options, io, board) };
    } finally {
      board.end();
      io.stdout.write('\n');
    }
  }
  io.stdout.write(`${screen.theme.colour.bold(label)}\n`);
  const transcript = new Transcript(io.stdout, screen.theme.words);
  const trace = await play(program, options, io, transcript);
  io.stdout.write('\n');
  return { label, trace };
}

/** The other way, for the comparison: nobody has to wait for it. */
async function compute({ label, program }: Variant): Promise<Side> {
  return { label, trace: await record(program.script, { driver: new VirtualDriver() }) };
}
