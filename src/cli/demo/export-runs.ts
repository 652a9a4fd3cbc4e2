import { resolve } from 'node:path';
import type { Demo } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { marbles } from '../../terminal/exports/marbles.ts';
import { perfetto } from '../../terminal/exports/perfetto/index.ts';
import { type Picture, svg } from '../../terminal/exports/svg/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { type OutputFile, openOutput } from './output-file.ts';
import { play } from './play.ts';
import type { Selection } from './selection.ts';

/**
 * Runs demos without showing them, on the virtual clock if they can, and writes down the runs: as plain marbles, as a
 * picture, as a profile.
 *
 * @throws CliError if a file cannot be written: before anything runs
 */
export async function exportRuns(
  demos: readonly Demo[],
  options: DemoOptions,
  context: Context,
): Promise<void> {
  const { io, screen, messages } = context;
  const { errors, exported } = messages.demo;
  const { words } = screen.theme;
  const wanted = [
    {
      flag: '--svg',
      path: options.svg,
      draw: (runs: readonly Picture[]) => svg(runs, words),
      message: exported.svg,
    },
    {
      flag: '--perfetto',
      path: options.perfetto,
      draw: (runs: readonly Picture[]) => perfetto(processes(runs), words),
      message: exported.perfetto,
    },
  ].flatMap(({ path, ...rest }) => (path === undefined ? [] : [{ path, ...rest }]));
  if (new Set(wanted.map(({ path }) => resolve(path))).size < wanted.length)
    throw new CliError(errors.sameFile);
  const writing = <T>(flag: string, path: string, act: () => T): T => {
    try {
      return act();
    } catch {
      throw new CliError(errors.unwritable(flag, sanitize(path)));
    }
  };
  const files: OutputFile[] = [];
  try {
    for (const { flag, path } of wanted) files.push(writing(flag, path, () => openOutput(path)));
    const runs: Picture[] = [];
    for (const demo of demos) runs.push(await run(demo, context));
    if (options.marbles) {
      const figures = runs.map(({ title, sides }) =>
        [title, '', ...marbles(sides, { theme: screen.theme }), ''].join('\n'),
      );
      io.stdout.write(`${figures.join('\n')}`);
    }
    for (const [index, { flag, path, draw, message }] of wanted.entries()) {
      const text = draw(runs);
      writing(flag, path, () => files[index]?.write(text));
      io.stdout.write(`${message(sanitize(path))}\n`);
    }
  } finally {
    for (const file of files) file.abandon();
  }
}

async function run(demo: Demo, { language, io }: Context): Promise<Picture> {
  const { name, summary, variants } = demo;
  const sides = [];
  for (const { label, program } of variants) {
    const trace = await play(program, optionsFor(demo, { instant: true }), io);
    sides.push({ label: textIn(label, language), trace });
  }
  return { title: name, summary: textIn(summary, language), sides };
}

function processes(runs: readonly Picture[]): Picture['sides'] {
  return runs.flatMap(({ title, sides }) =>
    sides.map(({ label, trace }) => ({ label: `${title}: ${label}`, trace })),
  );
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
