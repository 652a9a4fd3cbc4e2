export { type FoundSymptom, SymptomFinder } from './find.ts';
export { Message } from './message.ts';
export { linesToExplain } from './report.ts';
export { SYMPTOMS, type Symptom, type SymptomIndex } from './symptom.ts';
