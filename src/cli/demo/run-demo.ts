import {
  type Demo,
  type DemoEntry,
  type DemoGroup,
  demoNames,
  findDemo,
  loadDemo,
  membersOf,
} from '../../demos/index.ts';
import type { DemoOptions } from '../commands/demo.ts';
import { CliError } from '../exit.ts';
import type { Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import { screenOf } from '../screen.ts';
import { chooseDemo } from './choose-demo.ts';
import { listDemos } from './list-demos.ts';
import { parseTasks } from './parse-tasks.ts';
import { watch } from './watch.ts';
import { writeTraces } from './write-trace.ts';

/**
 * Shows the demo of this name; without a name, lets one be chosen, or lists them.
 * @throws CliError for an unknown name or options that do not fit.
 */
export async function runDemo(name: string, options: DemoOptions, io: Io): Promise<void> {
  const screen = screenOf(io, options.lang);
  if (name === '') {
    if (options.tasks !== undefined)
      throw new CliError('--tasks goes with a demo: asynctutor demo gather --tasks …');
    if (screen.live && io.stdin.isTTY) await runDemo(await chooseDemo(screen, io), options, io);
    else listDemos(options, screen, io);
    return;
  }
  const found = find(name, options.tasks);
  if (options.speed !== undefined && options.instant) {
    throw new CliError(
      '--instant does not wait at all, so --speed has no meaning with it; give one of the two',
    );
  }
  const loaded = await Promise.all(membersOf(found).map((entry) => load(entry, options.tasks)));
  for (const demo of loaded) checkClock(demo, options);
  if (options.code) {
    (await import('./show-code.ts')).showCode(loaded, screen, io);
  } else if (options.json) {
    await writeTraces(found, loaded, options, io);
  } else {
    for (const demo of loaded) await watch(demo, options, screen, io);
  }
}

function find(name: string, tasks: string | undefined): DemoEntry | DemoGroup {
  const found = findDemo(name);
  if (found === undefined) {
    const suggestion = nearest(name, demoNames);
    const hint = suggestion === null ? 'asynctutor demo lists them' : `did you mean ${suggestion}?`;
    throw new CliError(`there is no demo ${JSON.stringify(name)}; ${hint}`);
  }
  if (tasks !== undefined && found.name !== 'gather') {
    throw new CliError(`--tasks is for the demo gather, not for ${found.name}`);
  }
  return found;
}

/** A demo, with the learner's own tasks if there are any. */
async function load(entry: DemoEntry, tasks: string | undefined): Promise<Demo> {
  const demo = await loadDemo(entry);
  if (tasks === undefined) return demo;
  const { gatherDemo } = await import('../../demos/gather/demo.ts');
  return { ...demo, ...gatherDemo(parseTasks(tasks)) };
}

/** @throws CliError if the demo works on what no other clock than the real one can time. */
function checkClock({ name, clock }: Demo, { instant, speed }: DemoOptions): void {
  if (clock !== 'real' || !(instant || speed !== undefined)) return;
  const flag = instant ? '--instant' : '--speed';
  throw new CliError(`${name} does real input and output, which takes the time it takes; leave out ${flag}`);
}
