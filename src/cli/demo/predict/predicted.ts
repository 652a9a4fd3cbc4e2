import type { Prediction } from '../../../demos/index.ts';
import { type Answer, isRight, type Question } from '../../../questions/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { keyIn } from './question.ts';

/** A question about a demo that is to be asked. */
export interface Asking {
  readonly prediction: Prediction;
  readonly question: Question;
  /** The run that settles it; null where that is still to come. */
  readonly run: Trace | null;
}

/** A question that was asked, and the last answer to it: null if it was left open. */
export interface Predicted {
  readonly asking: Asking;
  readonly given: Answer | null;
}

/** On the real clock a time is never exact: so much of it, or so many seconds, may be missing. */
const SHARE = 0.1;
const SECONDS = 0.25;

/**
 * Whether a prediction was right; null if there was none, or none could be right.
 * @param shown the run that was watched
 */
export function isFulfilled({ asking, given }: Predicted, shown: Trace): boolean | null {
  const { question, prediction, run } = asking;
  const key = keyIn(question, prediction.ask, run ?? shown);
  if (key === null || given === null) return null;
  const isTime = question.kind === 'number' && question.unit !== undefined;
  if (run !== null || !isTime || key.kind !== 'number') return isRight(question, key, given);
  const tolerance = Math.max(SECONDS, key.number * SHARE);
  return isRight({ ...question, tolerance }, key, given);
}
