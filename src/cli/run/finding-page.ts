import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../findings/index.ts';
import { ownCourse } from '../../lessons/own-course.ts';
import { SYMPTOMS, type Symptom, type SymptomIndex } from '../../lessons/symptoms/index.ts';

let pages: ReadonlyMap<string, Symptom['page']> | null = null;

/** The page of our course that treats a finding: that of its symptom. */
export function pageOf({ symptom }: Finding): Symptom['page'] {
  pages ??= readPages();
  const page = pages.get(symptom);
  if (page === undefined) throw new Error(`${SYMPTOMS} has no ${symptom}`);
  return page;
}

function readPages(): Map<string, Symptom['page']> {
  const text = readFileSync(join(ownCourse(), SYMPTOMS), 'utf8');
  const { symptoms } = JSON.parse(text) as SymptomIndex;
  return new Map(symptoms.map(({ id, page }) => [id, page]));
}
