import { type Demo, type DemoEntry, loadDemo, membersOf } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Context } from '../context/context.ts';
import { checkAsked, checkClock, checkOptions } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { findAsked, onlyVariant } from './find-asked.ts';
import { listDemos } from './list-demos.ts';
import { nextLines } from './next-lines.ts';
import { parseTasks } from './parse-tasks.ts';
import { walk } from './walk.ts';
import { writeTraces } from './write-trace.ts';

/**
 * Shows the demo of this name; without a name, lets one be chosen, or lists them.
 * @throws CliError for an unknown name or options that do not fit.
 */
export async function runDemo(name: string, options: DemoOptions, context: Context): Promise<void> {
  const { io, screen, messages, say } = context;
  checkOptions(name, options, messages);
  if (name === '') {
    if (options.json || !screen.live || !io.stdin.isTTY) return listDemos(options, context);
    const { chooseDemo } = await import('./choose-demo.ts');
    const chosen = await chooseDemo(context);
    return chosen === null ? undefined : runDemo(chosen, options, context);
  }
  const asked = findAsked(name, messages);
  checkAsked(asked, options, messages);
  const { entry, variant } = asked;
  const whole = await Promise.all(membersOf(entry).map((each) => load(each, options, messages)));
  const loaded = variant === null ? whole : whole.map((demo) => onlyVariant(demo, variant, messages));
  if (!('members' in entry)) for (const demo of loaded) checkClock(demo, options, messages);
  if (options.code) {
    (await import('./show-code.ts')).showCode(loaded, context);
  } else if (options.step) {
    await (await import('./step/step-demos.ts')).stepDemos(loaded, context, options.speed);
  } else if (options.marbles || options.svg !== undefined || options.perfetto !== undefined) {
    const { exportRuns } = await import('./export-runs.ts');
    await discardKeys(io, (held) => exportRuns(loaded, options, { ...context, io: held }));
  } else if (options.json) {
    await discardKeys(io, (held) => writeTraces(entry, loaded, options, held));
  } else if (options.predict) {
    const { predictDemos } = await import('./predict/predict-demos.ts');
    const standing = await predictDemos(loaded, options, context);
    say(await nextLines(asked, standing, context));
  } else {
    await walk(loaded, options, context);
    say(await nextLines(asked, null, context));
  }
}

/** A demo, with the learner's own tasks, or number of connections, if there are any. */
async function load(entry: DemoEntry, options: DemoOptions, messages: Messages): Promise<Demo> {
  const demo = await loadDemo(entry);
  if (entry.name === 'connections') return { ...demo, ...(await countedDemo(options, messages)) };
  if (options.tasks === undefined) return demo;
  const { gatherDemo } = await import('../../demos/gather/demo.ts');
  return { ...demo, ...gatherDemo(parseTasks(options.tasks, messages)) };
}

/** That of connections, as many as are asked for, if they can be held here. */
async function countedDemo({ count, code }: DemoOptions, messages: Messages): Promise<Partial<Demo>> {
  const { checkOpenFiles, parseCount } = await import('./parse-count.ts');
  const { connectionsDemo, USUAL_COUNT } = await import('../../demos/connections/demo.ts');
  const wanted = count === undefined ? USUAL_COUNT : parseCount(count, messages);
  if (!code) checkOpenFiles(wanted, messages);
  return connectionsDemo(wanted);
}
