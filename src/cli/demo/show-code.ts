import type { Demo } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { listing } from '../../terminal/code/listing.ts';
import type { Context } from '../context/context.ts';

export function showCode(demos: readonly Demo[], { io, screen, language }: Context): void {
  const { width, theme } = screen;
  const blocks = demos.flatMap(({ name, variants }) =>
    variants.map(({ label, program }) => {
      const { python, typescript } = program.listing();
      const listings = listing(
        [
          { title: 'Python', language: 'python', code: python },
          { title: 'TypeScript', language: 'typescript', code: typescript },
        ],
        { width, theme },
      );
      return [theme.colour.bold(`${name}: ${textIn(label, language)}`), '', ...listings].join('\n');
    }),
  );
  io.stdout.write(`${blocks.join('\n\n')}\n`);
}
