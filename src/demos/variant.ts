import { readFileSync } from 'node:fs';
import type { Script } from '../trace/index.ts';
import type { Listing, Text, Variant } from './demo.ts';
import { typescriptListing } from './typescript-listing.ts';

/** From here as from the built program, where the sources of the demos are: they come with it, to be shown. */
const sources = new URL('../../src/demos/', import.meta.url);

/**
 * A way of doing what a demo is about, named after its files.
 * @param file where its TypeScript and its Python are, from `src/demos` on and without the ending: `gather/together`.
 * @param configured the listing with what the reader asked for in place of what the files say.
 */
export function variant(
  file: string,
  label: Text,
  script: Script,
  configured: (listing: Listing) => Listing = (listing) => listing,
): Variant {
  const read = (ending: string) => readFileSync(new URL(file + ending, sources), 'utf8');
  const listing = () => configured({ python: read('.py'), typescript: typescriptListing(read('.ts')) });
  return { name: file.slice(file.lastIndexOf('/') + 1), label, program: { script, listing } };
}
