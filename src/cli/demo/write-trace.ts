import type { Demo, DemoEntry, DemoGroup } from '../../demos/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import type { Trace } from '../../trace/index.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { play } from './play.ts';

/**
 * Writes traces as JSON: of a demo its own, of a pitfall those of both ways by their names, of a group those of
 * its members by theirs.
 */
export async function writeTraces(
  found: DemoEntry | DemoGroup,
  demos: readonly Demo[],
  options: DemoOptions,
  io: Io,
): Promise<void> {
  const traces: Record<string, unknown> = {};
  for (const demo of demos) traces[demo.name] = await ofDemo(demo, optionsFor(demo, options), io);
  io.stdout.write(`${JSON.stringify('members' in found ? traces : traces[found.name])}\n`);
}

async function ofDemo({ kind, variants }: Demo, options: DemoOptions, io: Io): Promise<unknown> {
  const [first] = variants;
  if (kind === 'comparison') return play(first.program, options, io);
  const all: Record<string, Trace> = {};
  for (const { name, program } of variants) all[name] = await play(program, options, io);
  return all;
}
