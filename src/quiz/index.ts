/** Taking a quiz, apart from how it is shown: drawing questions, the course of a session, points. */

export { draw, type Pool } from './draw.ts';
export { type Result, resultOf, type Score } from './score.ts';
export { type MakeItem, pointOf, type QuizAnswer, Session } from './session.ts';
