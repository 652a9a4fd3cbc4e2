import { parse, UnsupportedPython } from '../../../src/python/index.ts';
import type { Script } from '../../../src/trace/index.ts';
import { allDemos } from '../support.ts';

/** A way of doing what a demo shows. */
export interface KnownProgram {
  readonly name: string;
  readonly script: Script;
  readonly python: string;
  readonly typescript: string;
}

/**
 * The programs of the demos whose lines are known: those that run on a virtual clock and that our Python can run. Of the
 * others, the stepper says that it knows no lines.
 */
export async function knownPrograms(): Promise<KnownProgram[]> {
  return (await allDemos())
    .filter(({ clock }) => clock !== 'real')
    .flatMap(({ name, variants }) =>
      variants.map(({ name: variant, program }) => {
        return { name: `${name}, ${variant}`, script: program.script, ...program.listing() };
      }),
    )
    .filter(({ python }) => isKnown(python));
}

function isKnown(python: string): boolean {
  try {
    parse(python);
    return true;
  } catch (error) {
    if (error instanceof UnsupportedPython) return false;
    throw error;
  }
}
