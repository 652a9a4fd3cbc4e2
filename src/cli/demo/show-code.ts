import type { Demo } from '../../demos/index.ts';
import { listing } from '../../terminal/listing.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';

/** Prints the programs of the demos, in both languages. */
export function showCode(demos: readonly Demo[], { width, theme }: Screen, { stdout }: Io): void {
  const blocks = demos.flatMap(({ name, variants }) =>
    variants.map(({ label, program }) => {
      const listings = listing(
        [
          { title: 'Python', language: 'python', code: program.python },
          { title: 'TypeScript', language: 'typescript', code: program.typescript },
        ],
        { width, theme },
      );
      return [theme.colour.bold(`${name}: ${label}`), '', ...listings].join('\n');
    }),
  );
  stdout.write(`${blocks.join('\n\n')}\n`);
}
