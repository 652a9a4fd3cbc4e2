import { DAY_STARTS } from '../../progress/day.ts';
import { quote } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';

export interface DayOptions {
  readonly dayStarts?: string;
}

/** The hour at which the learner's days begin: the option's, or the environment's. @throws CliError for what is no hour */
export function dayStartsIn({ dayStarts }: DayOptions, { io, messages }: Context): number {
  const hour = dayStarts ?? io.env['ASYNCTUTOR_DAY_STARTS'];
  if (hour === undefined || hour === '') return DAY_STARTS;
  if (/^(\d|1\d|2[0-3])$/.test(hour.trim())) return Number(hour);
  throw new CliError(messages.progress.errors.dayStarts(quote(hour)));
}
