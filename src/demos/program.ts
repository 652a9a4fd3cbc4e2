import { readFileSync } from 'node:fs';
import type { Script } from '../trace/index.ts';
import type { Program } from './demo.ts';
import { typescriptListing } from './typescript-listing.ts';

/** From here as from the built program, where the sources of the demos are: they come with it, to be shown. */
const sources = new URL('../../src/demos/', import.meta.url);

/**
 * A program whose two forms stand in `file.ts` and `file.py`.
 * @param file where, from `src/demos` on: `gather/together`.
 */
export function program(file: string, script: Script): Program {
  const read = (ending: string) =>
    readFileSync(new URL(file + ending, sources), 'utf8');
  return {
    script,
    listing: () => ({
      python: read('.py'),
      typescript: typescriptListing(read('.ts')),
    }),
  };
}
