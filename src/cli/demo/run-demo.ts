import { type Demo, type DemoGroup, demoNames, findDemo, gatherDemo } from '../../demos/index.ts';
import type { DemoOptions } from '../commands/demo.ts';
import { CliError } from '../exit.ts';
import type { Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import { screenOf } from '../screen.ts';
import { chooseDemo } from './choose-demo.ts';
import { listDemos } from './list-demos.ts';
import { parseTasks } from './parse-tasks.ts';
import { watch } from './watch.ts';
import { writeTrace } from './write-trace.ts';

/**
 * Shows the demo of this name; without a name, lets one be chosen, or lists them.
 * @throws CliError for an unknown name or options that do not fit.
 */
export async function runDemo(name: string, options: DemoOptions, io: Io): Promise<void> {
  const screen = screenOf(io, options.lang);
  if (name === '') {
    if (options.tasks !== undefined)
      throw new CliError('--tasks goes with a demo: asynctutor demo gather --tasks …');
    if (screen.live && io.stdin.isTTY) await runDemo(await chooseDemo(io), options, io);
    else listDemos(options, screen, io);
    return;
  }
  const found = find(name, options.tasks);
  if (options.speed !== undefined && options.instant) {
    throw new CliError(
      '--instant does not wait at all, so --speed has no meaning with it; give one of the two',
    );
  }
  if (options.code) {
    (await import('./show-code.ts')).showCode(membersOf(found), screen, io);
  } else if (options.json) {
    await writeTrace(found, options, io);
  } else {
    for (const demo of membersOf(found)) await watch(demo, options, screen, io);
  }
}

function find(name: string, tasks: string | undefined): Demo | DemoGroup {
  const demo = findDemo(name);
  if (demo === undefined) {
    const suggestion = nearest(name, demoNames);
    const hint = suggestion === null ? 'asynctutor demo lists them' : `did you mean ${suggestion}?`;
    throw new CliError(`there is no demo ${JSON.stringify(name)}; ${hint}`);
  }
  if (tasks === undefined) return demo;
  if (demo.name !== 'gather') throw new CliError(`--tasks is for the demo gather, not for ${demo.name}`);
  return gatherDemo(parseTasks(tasks));
}

/** The demos to be watched: one, or all of a group. */
export function membersOf(found: Demo | DemoGroup): readonly Demo[] {
  return found.kind === 'group' ? found.members : [found];
}
