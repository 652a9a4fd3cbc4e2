import type { z } from 'zod';
import type { symptomsSchema } from '../schema/symptoms.ts';

export type SymptomIndex = z.infer<typeof symptomsSchema>;

/** What a learner sees, and where a course tells what it means. */
export type Symptom = SymptomIndex['symptoms'][number];

export const SYMPTOMS = 'symptoms.json';
