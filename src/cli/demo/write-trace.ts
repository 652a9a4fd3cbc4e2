import type { Demo, DemoGroup } from '../../demos/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { DemoOptions } from '../commands/demo.ts';
import type { Io } from '../io.ts';
import { play } from './play.ts';

/**
 * Writes traces as JSON: of a demo its own, of a pitfall those of both ways by their labels, of a group those of
 * its members by their names.
 */
export async function writeTrace(found: Demo | DemoGroup, options: DemoOptions, io: Io): Promise<void> {
  const data = found.kind === 'group' ? await ofGroup(found, options, io) : await ofDemo(found, options, io);
  io.stdout.write(`${JSON.stringify(data)}\n`);
}

async function ofGroup(
  { members }: DemoGroup,
  options: DemoOptions,
  io: Io,
): Promise<Record<string, unknown>> {
  const traces: Record<string, unknown> = {};
  for (const member of members) traces[member.name] = await ofDemo(member, options, io);
  return traces;
}

async function ofDemo({ kind, variants }: Demo, options: DemoOptions, io: Io): Promise<unknown> {
  const [first, second] = variants;
  const trace = await play(first.program, options, io);
  if (kind === 'comparison') return trace;
  const both: Record<string, Trace> = { [first.label]: trace };
  both[second.label] = await play(second.program, options, io);
  return both;
}
