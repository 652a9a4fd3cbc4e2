import type { z } from 'zod';
import type { symptomsSchema } from '../schema/symptoms.ts';

export type SymptomIndex = z.infer<typeof symptomsSchema>;

/** Messages and phrases for one mistake, and the page that explains it. */
export type Symptom = SymptomIndex['symptoms'][number];

export const SYMPTOMS = 'symptoms.json';
