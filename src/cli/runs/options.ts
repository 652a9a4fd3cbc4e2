import { type Command, InvalidArgumentError } from 'commander';
import type { Messages } from '../../i18n/index.ts';
import { CliError } from '../context/exit.ts';

/** How a run is shown, and what is written of it. */
export interface RunOptions {
  readonly instant?: true;
  readonly speed?: number;
  readonly step?: true;
  readonly marbles?: true;
  readonly svg?: string;
  readonly html?: string;
  readonly perfetto?: string;
  readonly json?: true;
}

const EXPORTS = ['marbles', 'svg', 'html', 'perfetto'] as const;

export function addRunOptions(command: Command, { usage }: Messages): Command {
  const { runs: words, values } = usage;
  return command
    .option('--instant', words.instant)
    .option(`--speed <${values.factor}>`, words.speed, (text: string) => positive(text, words.positive))
    .option('--step', words.step)
    .option('--marbles', words.marbles)
    .option(`--svg <${values.file}>`, words.svg)
    .option(`--html <${values.file}>`, words.html)
    .option(`--perfetto <${values.file}>`, words.perfetto);
}

/** The flag of an export that is asked for. */
export function exportIn(options: RunOptions): (typeof EXPORTS)[number] | undefined {
  return EXPORTS.find((flag) => options[flag] !== undefined);
}

/**
 * @param views flags of which at most one may be given, and none beside an export: each shows something else
 * @throws CliError for options that do not go with each other
 */
export function checkRunOptions(
  options: RunOptions,
  views: readonly string[],
  { exports: words, usage }: Messages,
): void {
  if (options.instant && options.speed !== undefined) throw new CliError(usage.errors.instantSpeed);
  const exported = exportIn(options);
  if (exported !== undefined && options.speed !== undefined)
    throw new CliError(words.errors.speed(`--${exported}`));
  const [one, other] = [...views.filter((flag) => flag in options), ...(exported ? [exported] : [])];
  if (one !== undefined && other !== undefined)
    throw new CliError(usage.errors.notBoth(`--${one}`, `--${other}`));
}

function positive(text: string, complaint: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value < Infinity) return value;
  throw new InvalidArgumentError(complaint);
}
