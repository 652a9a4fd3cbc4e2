export { generate, questionMakers } from './generate.ts';
export { templates } from './templates/index.ts';
export type { Mistake, Puzzle, Template } from './templates/puzzle.ts';
