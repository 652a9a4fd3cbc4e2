import {
  configureDemo,
  type Demo,
  type DemoEntry,
  loadDemo,
  membersOf,
  OptionError,
} from '../../demos/index.ts';
import { messagesIn, textIn } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { screenOf } from '../../terminal/screen/screen.ts';
import { undisturbed } from '../../terminal/screen/undisturbed.ts';
import { CliError, EXIT } from '../exit.ts';
import { checkAsked, checkClock, checkOptions, ownValue } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { findAsked, onlyVariant } from './find-asked.ts';
import { listDemos } from './list-demos.ts';
import { nextLines } from './next-lines.ts';
import { walk } from './walk.ts';
import { writeTraces } from './write-trace.ts';

/**
 * Shows the demo of this name; without a name, lets one be chosen, or lists them.
 * @throws CliError for an unknown name or options that do not fit.
 */
export async function runDemo(name: string, options: DemoOptions, io: Io): Promise<void> {
  const screen = screenOf(io, options.lang);
  const messages = await messagesIn(screen.language);
  checkOptions(name, options, messages);
  if (name === '') {
    if (options.json || !screen.live || !io.stdin.isTTY) return listDemos(options, screen, messages, io);
    const { chooseDemo } = await import('./choose-demo.ts');
    const chosen = await chooseDemo(screen, messages, io);
    return chosen === null ? undefined : runDemo(chosen, options, io);
  }
  const asked = findAsked(name, messages);
  checkAsked(asked, options, messages);
  const { entry, variant } = asked;
  const whole = await Promise.all(membersOf(entry).map((each) => load(each, options, screen.language)));
  const loaded = variant === null ? whole : whole.map((demo) => onlyVariant(demo, variant, messages));
  if (!('members' in entry)) for (const demo of loaded) checkClock(demo, options, messages);
  if (!options.code) for (const demo of loaded) checkObstacle(demo, screen.language);
  if (options.code) {
    (await import('./show-code.ts')).showCode(loaded, screen, io);
  } else if (options.step) {
    await (await import('./step/step-demos.ts')).stepDemos(loaded, screen, io, options.speed);
  } else if (options.marbles || options.svg !== undefined || options.perfetto !== undefined) {
    const { exportRuns } = await import('./export-runs.ts');
    await undisturbed(io, (held) => exportRuns(loaded, options, screen, messages, held));
  } else if (options.json) {
    await undisturbed(io, (held) => writeTraces(entry, loaded, options, held));
  } else if (options.predict) {
    const { predictDemos } = await import('./predict/predict-demos.ts');
    const standing = await predictDemos(loaded, options, screen, messages, io);
    io.stdout.write(await nextLines(asked, standing, screen, messages, io));
  } else {
    await walk(loaded, options, screen, messages, io);
    io.stdout.write(await nextLines(asked, null, screen, messages, io));
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
