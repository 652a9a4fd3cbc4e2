/** Taking a quiz, apart from how it is shown: drawing questions, reading answers, grading, points. */

export { type Feedback, feedbackOn, type Reason } from '../questions/feedback.ts';
export { type Given, isKind, KINDS, type Kind } from '../questions/given.ts';
export { isRight } from '../questions/grade.ts';
export { type Item, itemOf } from '../questions/item.ts';
export { anySeed, MOST_SEED, type Random, randomOf } from '../questions/random.ts';
export { readAnswer } from '../questions/read-answer.ts';
export { type Keyed, keyed, type RunPython } from '../questions/run.ts';
export { choiceText, itemText, keyLines } from '../questions/wording.ts';
export { draw, type Pool } from './draw.ts';
export { type Result, resultOf, type Score } from './score.ts';
export { type Answered, type MakeItem, pointOf, Session } from './session.ts';
