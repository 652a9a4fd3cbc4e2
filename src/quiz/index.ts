/** A quiz without its display: drawing questions, the state of a session, points. */

export { draw, type Pool } from './draw.ts';
export { type Result, resultOf, type Score } from './score.ts';
export { type MakeItem, pointOf, type QuizAnswer, Session } from './session.ts';
