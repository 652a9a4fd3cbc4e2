export { generate, questionMakers } from './generate.ts';
export { templates } from './templates/index.ts';
export type { Template } from './templates/puzzle.ts';
