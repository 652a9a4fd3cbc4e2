/** Taking a quiz, apart from how it is shown: drawing questions, reading answers, grading, points. */
export { draw, type Pool } from './draw.ts';
export { type Feedback, feedbackOn, type Reason } from './feedback.ts';
export { type Given, isKind, KINDS, type Kind } from './given.ts';
export { isRight } from './grade.ts';
export { type Item, itemOf } from './item.ts';
export { anySeed, MOST_SEED, type Random, randomOf } from './random.ts';
export { readAnswer } from './read-answer.ts';
export { type Keyed, keyed, type RunPython } from './run.ts';
export { type Result, resultOf, type Score } from './score.ts';
export { type Answered, type MakeItem, pointOf, Session } from './session.ts';
export { choiceText, itemText, keyLines } from './wording.ts';
