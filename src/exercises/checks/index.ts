import type { CouldOverlap } from '../../findings/index.ts';
import type { Text } from '../../questions/index.ts';
import { neverBlocks } from './blocking.ts';
import { cancelled, completes } from './cancellation.ts';
import { causeOf } from './cause.ts';
import type { Check, CheckKind, CheckOf } from './check-of.ts';
import { cleanedUp } from './clean-up.ts';
import { error, result } from './ending.ts';
import { noLeftovers, noNeverAwaited, noUnretrieved } from './leftovers.ts';
import { output } from './output.ts';
import { overlaps } from './overlaps.ts';
import { atOnce, rate, starts } from './pace.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';
import { elapsed, printedAt } from './times.ts';
import { avoids, uses } from './uses.ts';

export type { Check, CheckKind } from './check-of.ts';
export type { Reason } from './reason.ts';
export { factsOf, type RunFacts } from './run-facts.ts';

/** A check that a run does not pass. */
export interface Failure {
  readonly check: CheckKind;
  readonly reason: Reason;
  /** null if it is not known. */
  readonly cause: Reason | CouldOverlap | null;
  /** The author's addition. */
  readonly why: Text | null;
}

type Checks = { readonly [K in CheckKind]: (demand: CheckOf<K>, facts: RunFacts) => Reason | null };

const CHECKS: Checks = {
  result,
  output,
  printedAt,
  error,
  elapsed,
  overlaps,
  atOnce,
  starts,
  rate,
  cancelled,
  completes,
  cleanedUp,
  neverBlocks,
  noLeftovers,
  noNeverAwaited,
  noUnretrieved,
  uses,
  avoids,
};

export const CHECK_KINDS = Object.keys(CHECKS) as readonly CheckKind[];

/** The checks that a run does not pass, in their order. */
export function failuresOf(checks: readonly Check[], facts: RunFacts): Failure[] {
  const failures = checks.flatMap((check) =>
    CHECK_KINDS.flatMap((kind) => {
      const reason = apply(kind, check, facts);
      if (reason === null) return [];
      const why = whyApplies(kind, reason) ? (check.why ?? null) : null;
      return [{ check: kind, reason, cause: causeOf(reason, facts), why }];
    }),
  );
  return withoutRepetitions(failures);
}

/** Drops the reasons, causes and additions that an earlier failure has already. */
function withoutRepetitions(failures: readonly Failure[]): Failure[] {
  const earlier = new Set<string>();
  const once = <T>(value: T): T | null => {
    const text = JSON.stringify(value);
    return earlier.size === earlier.add(text).size ? null : value;
  };
  return failures
    .filter(({ reason }) => once(reason) !== null)
    .map((failure) => ({ ...failure, cause: once(failure.cause), why: once(failure.why) }));
}

/** Reasons why there is nothing to check: the author's addition would be misleading. */
const UNSEEN: ReadonlySet<Reason['reason']> = new Set([
  'noFunction',
  'neverWaits',
  'neverAwaited',
  'blocks',
  'noDuration',
  'noSuchLine',
  'leftover',
]);

/** Checks whose own reason is among these. */
const OWN_REASON: ReadonlySet<CheckKind> = new Set(['neverBlocks', 'noNeverAwaited', 'noLeftovers']);

function whyApplies(kind: CheckKind, { reason }: Reason): boolean {
  return OWN_REASON.has(kind) || !UNSEEN.has(reason);
}

function apply<K extends CheckKind>(kind: K, check: Check, facts: RunFacts): Reason | null {
  const demand = check[kind];
  return demand === undefined ? null : CHECKS[kind](demand as CheckOf<K>, facts);
}
