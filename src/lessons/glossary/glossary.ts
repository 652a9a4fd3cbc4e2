import type { z } from 'zod';
import type { glossarySchema } from '../schema/glossary.ts';

export type Glossary = z.infer<typeof glossarySchema>;

/** The one word that a course has for a thing. */
export type Term = Glossary['terms'][number];

export const GLOSSARY = 'glossary.json';
