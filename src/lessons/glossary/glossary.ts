import type { z } from 'zod';
import type { glossarySchema } from '../schema/glossary.ts';

export type Glossary = z.infer<typeof glossarySchema>;

/** A word that a course uses for a thing, and the words that it avoids for it. */
export type Term = Glossary['terms'][number];

export const GLOSSARY = 'glossary.json';
