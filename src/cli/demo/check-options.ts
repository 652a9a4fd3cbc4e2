import { type Demo, type DemoEntry, demos } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Trace } from '../../trace/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { checkRunOptions, exportIn } from '../runs/options.ts';
import type { DemoOptions } from './command.ts';
import type { Selection } from './selection.ts';

export function ownValue({ option }: DemoEntry, options: DemoOptions): string | undefined {
  const value = option && options[option.flag];
  return typeof value === 'string' ? value : undefined;
}

/** @throws CliError for options that do not go with each other, or with no demo */
export function checkOptions(name: string, options: DemoOptions, context: Context): void {
  const { messages } = context;
  const { errors } = messages.demo;
  const own = demos.find((entry) => ownValue(entry, options) !== undefined);
  if (name === '' && own?.option) {
    const flag = `--${own.option.flag}`;
    throw new CliError(errors.optionAlone(flag, commandFor(`demo ${own.name} ${flag} …`, context)));
  }
  const exported = exportIn(options);
  if (exported !== undefined && name === '') {
    const flag = `--${exported}`;
    throw new CliError(errors.optionAlone(flag, commandFor(`demo gather ${flag}`, context)));
  }
  checkRunOptions(options, ['step', 'code', 'json'], messages);
  // A language says which text is beside the run that was predicted.
  checkRunOptions(options, ['predict', 'step', ...(options.code === true ? ['code'] : []), 'json'], messages);
}

/** @throws CliError if something else than the list is asked for, too */
export function checkList(options: DemoOptions, { usage }: Messages): void {
  const other = exportIn(options) ?? (['predict', 'step', 'code'] as const).find((flag) => flag in options);
  if (other !== undefined) throw new CliError(usage.errors.notBoth('--list', `--${other}`));
}

/** @throws CliError for options that are not for this demo */
export function checkSelection(
  { entry, variant }: Selection,
  options: DemoOptions,
  { demo }: Messages,
): void {
  for (const other of demos) {
    if (other.name === entry.name || other.option === undefined || ownValue(other, options) === undefined)
      continue;
    throw new CliError(demo.errors.optionOf(`--${other.option.flag}`, other.name, entry.name));
  }
  if (options.predict && variant !== null) throw new CliError(demo.errors.predictWhole(entry.name, variant));
}

/** The options for one of several demos: one that needs the real clock takes its time, though the others may hurry. */
export function optionsFor({ clock }: Demo, options: DemoOptions): DemoOptions {
  if (clock !== 'real') return options;
  const { instant: _, speed: __, ...others } = options;
  return others;
}

/** @throws CliError if the demo needs the real clock, and is to hurry */
export function checkClock({ name, clock }: Demo, { instant, speed }: DemoOptions, { demo }: Messages): void {
  if (clock !== 'real' || !(instant || speed !== undefined)) return;
  throw new CliError(demo.errors.realClock(name, instant ? '--instant' : '--speed'));
}

/** @throws CliError if a demo that needs the real clock failed */
export function checkRun({ name, clock }: Demo, traces: readonly Trace[], { demo }: Messages): void {
  const error = traces.find((trace) => trace.error !== undefined)?.error;
  if (clock === 'real' && error !== undefined)
    throw new CliError(demo.errors.realFailed(name, error), EXIT.failed);
}
