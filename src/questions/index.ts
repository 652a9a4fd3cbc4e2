/**
 * Questions: their keys, reading and grading of answers, wording and feedback. The schemas, which load a validator, are
 * imported by themselves.
 */

export { type Feedback, feedbackOn, mistakeAs, type Reason } from './feedback.ts';
export { type Prediction, questionFrom } from './from-trace.ts';
export { isRight, TRIES } from './grade.ts';
export { type Item, itemOf, type OrderedQuestion, orderedPrediction } from './item.ts';
export {
  type Answer,
  isAskedOfRun,
  type Key,
  keyIn,
  keyOf,
  NoKey,
  RECALLED,
  sameFact,
} from './key.ts';
export { isKind, KINDS, type Kind, type Question, type QuestionOf, type Text } from './question.ts';
export { anySeed, MOST_SEED, type Random, randomOf } from './random.ts';
export { readAnswer } from './read-answer.ts';
export { type RunPython, type Solution, solve } from './solve.ts';
export { answerLines, answerText, choiceTexts, factText, unitOf } from './wording.ts';
