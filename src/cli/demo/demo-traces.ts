import type { Demo } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { Picture } from '../../terminal/exports/svg/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';
import type { Selection } from './selection.ts';

/** Runs demos without showing them, on the virtual clock if they can. */
export async function picturesOf(demos: readonly Demo[], context: Context): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const demo of demos) pictures.push(await pictureOf(demo, context));
  return pictures;
}

async function pictureOf(demo: Demo, { language, io }: Context): Promise<Picture> {
  const { name, summary, variants } = demo;
  const sides = [];
  for (const { label, program } of variants) {
    const trace = await play(program, optionsFor(demo, { instant: true }), io);
    sides.push({ label: textIn(label, language), trace });
  }
  return { title: name, summary: textIn(summary, language), sides };
}

/**
 * Writes traces as JSON: that of a demo; those of a pitfall's programs by their names; those of a group's members by
 * theirs.
 */
export async function writeTraces(
  { entry }: Selection,
  demos: readonly Demo[],
  options: DemoOptions,
  io: Io,
): Promise<void> {
  const traces: Record<string, unknown> = {};
  for (const demo of demos) traces[demo.name] = await tracesOf(demo, optionsFor(demo, options), io);
  io.stdout.write(`${JSON.stringify('members' in entry ? traces : traces[entry.name])}\n`);
}

async function tracesOf({ kind, variants }: Demo, options: DemoOptions, io: Io): Promise<unknown> {
  const [first] = variants;
  if (kind === 'comparison') return play(first.program, options, io);
  const all: Record<string, Trace> = {};
  for (const { name, program } of variants) all[name] = await play(program, options, io);
  return all;
}
