/** A question on the whole screen, and what is said after its answer: pictures and keys, as pure functions. */

export {
  ANSWER_STATE,
  type AnswerState,
  type AnswerView,
  answerPicture,
  pressAnswer,
} from './answer-picture.ts';
export type { QuestionScreen } from './layout.ts';
export { type Pressed, paste, press } from './press.ts';
export { questionPicture } from './question-picture.ts';
export {
  type Choice,
  type Command,
  initialState,
  type Offer,
  type QuestionState,
  type QuestionView,
  type Reply,
} from './question-view.ts';
