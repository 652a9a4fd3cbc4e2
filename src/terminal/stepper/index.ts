export type { Hint } from '../text/key-line.ts';
export { type DetailsInput, detailLines, detailsPicture, pressDetails } from './details.ts';
export { stepSentences } from './sentences.ts';
export { SMALLEST, stepper } from './stepper.ts';
export type { StepListing, StepperInput } from './view.ts';
