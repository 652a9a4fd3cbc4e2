export type { Hint } from '../text/key-line.ts';
export { stepSentences } from './sentences.ts';
export { SMALLEST, stepper } from './stepper.ts';
export type { StepListing, StepperInput, StepperOptions } from './view.ts';
