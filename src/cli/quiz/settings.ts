import type { Messages } from '../../i18n/index.ts';
import { anySeed, isKind, KINDS, type Kind, MOST_SEED } from '../../questions/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { CliError } from '../context/exit.ts';
import type { QuizOptions } from './command.ts';

const USUAL = 10;
const MOST = 200;

export interface QuizSettings {
  readonly count: number;
  /** Whether the count was asked for, and is said when there are fewer. */
  readonly counted: boolean;
  readonly kind?: Kind;
  readonly seed: number;
}

/** @throws CliError for a number out of range or an unknown kind */
export function readSettings(
  { count, kind, seed }: QuizOptions,
  { quiz: { errors } }: Messages,
): QuizSettings {
  return {
    count: count === undefined ? USUAL : whole(count, 1, MOST, errors.count),
    counted: count !== undefined,
    ...(kind !== undefined && { kind: kindOf(kind, errors) }),
    seed: seed === undefined ? anySeed() : whole(seed, 0, MOST_SEED, errors.seed),
  };
}

/** @throws CliError for a number out of range */
export function readLimit(limit: string | undefined, { quiz: { review } }: Messages): number {
  return limit === undefined ? MOST : whole(limit, 1, MOST, review.limit);
}

function whole(
  text: string,
  least: number,
  most: number,
  complaint: (most: number, said: string) => string,
): number {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CliError(complaint(most, quote(text)));
}

function kindOf(name: string, errors: Messages['quiz']['errors']): Kind {
  const wanted = name.trim().toLowerCase();
  if (isKind(wanted)) return wanted;
  const meant = nearest(wanted, KINDS);
  throw new CliError(
    meant === null ? errors.kind(quote(name), KINDS.join(', ')) : errors.kindMeant(quote(name), meant),
  );
}
