import { SourceMap } from 'node:module';
import { build } from 'rolldown';
import * as asyncio from '../asyncio/index.ts';
import type { Run, Script } from '../trace/index.ts';

/** The name of a listing in stack traces. */
const FILE = 'listing.js';
/** Lines that JavaScript puts before the body of a function made by `new AsyncFunction`. */
const HEAD = 2;

type Main = (library: typeof asyncio & { run: Run }, ...values: unknown[]) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...parameters: string[]) => Main;

export interface CompiledListing {
  readonly script: Script;
  /** The innermost line of the listing in a stack trace; null if there is none. */
  lineIn(stack: string): number | null;
}

/**
 * Makes a script for the recorder of a TypeScript listing.
 * @param globals the values of names that the listing may use besides its imports
 */
export async function compileListing(
  listing: string,
  globals: Readonly<Record<string, unknown>> = {},
): Promise<CompiledListing> {
  const { code, map } = await toJavaScript(listing);
  const body = code
    .replace(/^import (\{[^}]*\}) from "asynctutor\/asyncio";$/m, 'const $1 = library;')
    .replace(/^import "node:module";$|^export \{\};$/gm, '');
  const main = new AsyncFunction('library', ...Object.keys(globals), `${body}\n//# sourceURL=${FILE}`);
  return {
    script: (run) => main({ ...asyncio, run }, ...Object.values(globals)),
    lineIn(stack) {
      const [, line, column] = /listing\.js:(\d+):(\d+)/.exec(stack) ?? [];
      if (line === undefined || column === undefined) return null;
      const entry = map.findEntry(Number(line) - 1 - HEAD, Number(column) - 1);
      return 'originalLine' in entry ? entry.originalLine + 1 : null;
    },
  };
}

async function toJavaScript(listing: string): Promise<{ code: string; map: SourceMap }> {
  const { output } = await build({
    input: 'listing.ts',
    plugins: [
      {
        name: 'listing',
        resolveId: (id) => (id === 'listing.ts' ? id : null),
        load: (id) => (id === 'listing.ts' ? listing : null),
      },
    ],
    external: ['asynctutor/asyncio'],
    platform: 'node',
    treeshake: false,
    transform: { target: 'node20' },
    output: { format: 'esm', keepNames: true, sourcemap: true },
    write: false,
  });
  const [{ code, map }] = output;
  if (map === null) throw new Error('the listing has no source map');
  return { code, map: new SourceMap({ ...map, sourcesContent: [], sourceRoot: '' }) };
}
