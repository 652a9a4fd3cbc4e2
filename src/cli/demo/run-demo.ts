import {
  configureDemo,
  type Demo,
  type DemoEntry,
  loadDemo,
  membersOf,
  OptionError,
} from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { exportIn } from '../runs/options.ts';
import { checkClock, checkList, checkOptions, checkSelection, ownValue } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { demosAbout } from './find-topic.ts';
import { listDemos } from './list-demos.ts';
import { nextLines } from './next-lines.ts';
import { findSelection, onlyVariant, selectionNamed } from './selection.ts';
import { walk } from './walk.ts';

/**
 * Shows the demo of this name; without a name, lets one be chosen, or lists them.
 * @throws CliError for an unknown name or options that do not fit.
 */
export async function runDemo(name: string, options: DemoOptions, context: Context): Promise<void> {
  const { screen, language, messages, say } = context;
  if (options.list) {
    checkList(options, messages);
    return listDemos(
      options,
      context,
      name === '' ? undefined : membersOf(findSelection(name, context).entry).map((each) => each.name),
    );
  }
  checkOptions(name, options, context);
  if (name === '') {
    if (options.json || !screen.live || !context.io.stdin.isTTY) return listDemos(options, context);
    const { chooseDemo } = await import('./choose-demo.ts');
    const chosen = await chooseDemo(context);
    return chosen === null ? undefined : runDemo(chosen, options, context);
  }
  const about = selectionNamed(name) === null ? await demosAbout(name, context) : [];
  if (about.length > 1) return listDemos(options.json ? { json: true } : {}, context, about);
  const selection = findSelection(about[0] ?? name, context);
  checkSelection(selection, options, messages);
  const { entry, variant } = selection;
  const whole = await Promise.all(membersOf(entry).map((each) => load(each, options, language)));
  const loaded = variant === null ? whole : whole.map((demo) => onlyVariant(demo, variant, messages));
  if (!('members' in entry)) for (const demo of loaded) checkClock(demo, options, messages);
  if (options.code !== true) for (const demo of loaded) checkObstacle(demo, language);
  if (options.code === true) {
    (await import('./show-code.ts')).showCode(loaded, context);
  } else if (options.step) {
    await (await import('./step-demos.ts')).stepDemos(loaded, context, options.speed);
  } else if (exportIn(options) !== undefined) {
    const { exportRuns } = await import('../runs/export-runs.ts');
    const { picturesOf } = await import('./demo-traces.ts');
    await discardKeys(context.io, (io) => {
      const own = { ...context, io };
      return exportRuns(() => picturesOf(loaded, options, own), options, own);
    });
  } else if (options.json) {
    const { demoData } = await import('./demo-traces.ts');
    context.sayData(await discardKeys(context.io, (io) => demoData(selection, loaded, options, io)), 0);
  } else if (options.predict) {
    const { predictDemos } = await import('./predict-demos.ts');
    const result = await predictDemos(loaded, options, context);
    say(await nextLines(selection, result, context));
  } else {
    await walk(loaded, options, screen.live && !options.instant ? messages.demo.walk.end : null, context);
    say(await nextLines(selection, null, context));
  }
}

/** @throws CliError if the value of the demo's own option cannot be read */
async function load(entry: DemoEntry, options: DemoOptions, language: string): Promise<Demo> {
  const value = ownValue(entry, options);
  try {
    return await (value === undefined ? loadDemo(entry) : configureDemo(entry, value));
  } catch (error) {
    if (error instanceof OptionError) throw new CliError(textIn(error.text, language));
    throw error;
  }
}

/** @throws CliError if the system does not let the demo run */
function checkObstacle({ obstacle }: Demo, language: string): void {
  const why = obstacle?.() ?? null;
  if (why !== null) throw new CliError(textIn(why, language), EXIT.failed);
}
