import { type CouldOverlap, describeFinding } from '../findings/index.ts';
import { describeStop, type Messages, textIn } from '../i18n/index.ts';
import type { Failure, Reason } from './checks/index.ts';
import type { ProgramError } from './judge.ts';

/** A failed check as one or two sentences of small Markdown, with the learner's names, lines and times. */
export function describeFailure(failure: Failure, messages: Messages, language: string): string {
  const { because, why } = messages.checks;
  const cause = failure.cause === null ? null : describeCause(failure.cause, messages);
  const reason = describeReason(failure.reason, messages);
  const sentence = cause === null ? reason : because(reason, cause);
  return failure.why === null ? sentence : why(sentence, textIn(failure.why, language));
}

function describeCause(cause: Reason | CouldOverlap, messages: Messages): string {
  return 'kind' in cause ? describeFinding(cause, messages) : describeReason(cause, messages);
}

type DescribeReasons = {
  readonly [R in Reason['reason']]: (facts: Extract<Reason, { reason: R }>) => string;
};

function describeReason(reason: Reason, { checks }: Messages): string {
  const reasons: DescribeReasons = checks.reasons;
  const describe = reasons[reason.reason] as (facts: Reason) => string;
  return describe(reason);
}

/** A name that the exercise needs and the program has not; null if the error is another. The traceback is the driver's then. */
export function missingName({ text }: ProgramError): string | null {
  const match =
    /^AttributeError: module 'exercise' has no attribute '(.+?)'/.exec(text) ??
    /^ImportError: cannot import name '(.+?)' from 'exercise'/.exec(text);
  return match?.[1] ?? null;
}

/** The reason why a program could not be checked, as one sentence of small Markdown. The traceback says more. */
export function describeProgramError(error: ProgramError, messages: Messages, language: string): string {
  const { inRun, missingName: words } = messages.checks;
  const name = missingName(error);
  // Other runs need it, too.
  if (name !== null) return words({ name });
  const sentence = describeError(error, messages);
  return error.title === null ? sentence : inRun(textIn(error.title, language), sentence);
}

function describeError({ kind, text, line, stop, deadlock }: ProgramError, messages: Messages): string {
  const { checks, python } = messages;
  if (kind === 'forged') return checks.forged;
  if (stop !== null) return describeStop(stop, python);
  if (deadlock !== null) return describeFinding(deadlock, messages);
  if (text.startsWith('DeadlockError:')) return checks.deadlock;
  return checks.raised({ error: text, line });
}
