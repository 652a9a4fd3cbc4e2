import type { z } from 'zod';
import type { Demo, Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { ListedPicture, ListedSide } from '../../terminal/exports/html/listed.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sourceLine, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { pythonRun } from './demo-runs.ts';
import { play } from './play.ts';
import type { demoSchema } from './schema.ts';
import type { Selection } from './selection.ts';

/** The trace of the only program that counts, or those of all by their names. */
type DemoTraces = Trace | Record<string, Trace>;

/** Runs demos without showing them, on the virtual clock if they can; in Python, if a page is to show their lines. */
export async function picturesOf(
  demos: readonly Demo[],
  { html }: DemoOptions,
  context: Context,
): Promise<ListedPicture[]> {
  const pictures: ListedPicture[] = [];
  for (const demo of demos) {
    const sides = [];
    for (const variant of demo.variants) sides.push(await sideOf(demo, variant, html !== undefined, context));
    pictures.push({ title: demo.name, summary: textIn(demo.summary, context.language), sides });
  }
  return pictures;
}

async function sideOf(
  demo: Demo,
  { label, program }: Variant,
  hasLines: boolean,
  context: Context,
): Promise<ListedSide> {
  const code = program.listing().python;
  const isReal = demo.clock === 'real';
  const trace =
    hasLines && !isReal
      ? (await pythonRun(code, context)).trace
      : await play(program, optionsFor(demo, { instant: true }), context.io);
  const listing = {
    language: 'python' as const,
    code,
    lines: trace.events.map(sourceLine),
    ...(isReal && { note: context.messages.step.noLines }),
  };
  return { label: textIn(label, context.language), trace, listing };
}

/** The trace of a demo; those of a pitfall's programs by their names; those of a group's members by theirs. */
export async function demoData(
  { entry }: Selection,
  demos: readonly Demo[],
  options: DemoOptions,
  io: Io,
): Promise<z.infer<typeof demoSchema> | undefined> {
  const traces: Record<string, DemoTraces> = {};
  for (const demo of demos) traces[demo.name] = await tracesOf(demo, optionsFor(demo, options), io);
  return 'members' in entry ? traces : traces[entry.name];
}

async function tracesOf({ kind, variants }: Demo, options: DemoOptions, io: Io): Promise<DemoTraces> {
  const [first] = variants;
  if (kind === 'comparison') return play(first.program, options, io);
  const all: Record<string, Trace> = {};
  for (const { name, program } of variants) all[name] = await play(program, options, io);
  return all;
}
