import type { Demo } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Trace } from '../../trace/index.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { DemoOptions } from './command.ts';
import type { Asked } from './find-asked.ts';

type Flag = keyof DemoOptions;

/** Of each of these rows at most one may be given: each shows something else. */
const ALTERNATIVES: readonly (readonly Flag[])[] = [
  ['predict', 'step', 'code', 'json', 'marbles'],
  ['predict', 'step', 'code', 'json', 'svg'],
  ['predict', 'step', 'code', 'json', 'perfetto'],
];

/** These show a run when it is over. */
const EXPORTS: readonly Flag[] = ['marbles', 'svg', 'perfetto'];

/** @throws CliError for options that do not go with each other, or with no demo */
export function checkOptions(name: string, options: DemoOptions, { demo }: Messages): void {
  const { errors, tasks, count } = demo;
  if (name === '' && options.tasks !== undefined) throw new CliError(tasks.alone);
  if (name === '' && options.count !== undefined) throw new CliError(count.alone);
  if (options.instant && options.speed !== undefined) throw new CliError(errors.instantSpeed);
  const exported = EXPORTS.find((flag) => options[flag] !== undefined);
  if (exported !== undefined && name === '') throw new CliError(errors.exportAlone(`--${exported}`));
  if (exported !== undefined && options.speed !== undefined)
    throw new CliError(errors.exportSpeed(`--${exported}`));
  for (const row of ALTERNATIVES) {
    const [one, other] = row.filter((flag) => options[flag] !== undefined);
    if (one !== undefined && other !== undefined)
      throw new CliError(errors.notBoth(`--${one}`, `--${other}`));
  }
}

/** @throws CliError for options that are not for what was asked for */
export function checkAsked({ entry, variant }: Asked, options: DemoOptions, { demo }: Messages): void {
  if (options.tasks !== undefined && entry.name !== 'gather')
    throw new CliError(demo.tasks.otherDemo(entry.name));
  if (options.count !== undefined && entry.name !== 'connections')
    throw new CliError(demo.count.otherDemo(entry.name));
  if (options.predict && variant !== null) throw new CliError(demo.errors.predictWhole(entry.name, variant));
}

/** The options for one of several demos: where only the real clock will do, it keeps its own time among the hurried. */
export function optionsFor({ clock }: Demo, options: DemoOptions): DemoOptions {
  if (clock !== 'real') return options;
  const { instant: _, speed: __, ...others } = options;
  return others;
}

/** @throws CliError if the demo works on what no other clock than the real one can time */
export function checkClock({ name, clock }: Demo, { instant, speed }: DemoOptions, { demo }: Messages): void {
  if (clock !== 'real' || !(instant || speed !== undefined)) return;
  throw new CliError(demo.errors.realClock(name, instant ? '--instant' : '--speed'));
}

/** @throws CliError if a demo that works on real things could not */
export function checkRun({ name, clock }: Demo, traces: readonly Trace[], { demo }: Messages): void {
  const error = traces.find((trace) => trace.error !== undefined)?.error;
  if (clock === 'real' && error !== undefined)
    throw new CliError(demo.errors.realFailed(name, error), EXIT.failed);
}
