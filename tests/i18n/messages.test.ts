import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';

/** What stands for the parameters of a message. */
const PARAMETERS: readonly (readonly unknown[])[] = [
  ['x', 'y', 'z', 'w'],
  [1, 2, 3, 4],
  ['x', ['y'], 'z'],
  [['x', 'y']],
];

/** Every message; one that has parameters, with each row of them that it takes. */
function wordsOf(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === 'string') return [message];
    if (typeof message === 'function') return spoken(message as (...of: readonly unknown[]) => unknown);
    return wordsOf(message as object);
  });
}

function spoken(message: (...parameters: readonly unknown[]) => unknown): string[] {
  const said = PARAMETERS.flatMap((row) => {
    try {
      return [String(message(...row))];
    } catch (error) {
      // Such as a number of seconds, of which a word is none.
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
  expect(said).not.toEqual([]);
  return said;
}

describe('messages', () => {
  it('are there in English for a language without any', async () => {
    expect(await messagesIn('de')).toBe(await messagesIn('en'));
    expect(await messagesIn('fr-CA')).toBe(await messagesIn('fr'));
  });

  it('are not empty', async () => {
    for (const language of ['en', 'fr'])
      expect(wordsOf(await messagesIn(language)).filter((text) => !/\S/.test(text))).toEqual([]);
  });

  it('in French, are set as French is', async () => {
    const words = wordsOf(await messagesIn('fr')).map((text) => text.replace(/\b(https?|chrome):/g, ''));
    const bare = words.filter((text) =>
      /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f]):|«(?!\u00a0)/.test(text),
    );
    expect(bare).toEqual([]);
  });

  it('in French, are loaded only when they are wanted', async () => {
    const options = {
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outdir: 'out',
    } as const;
    const { metafile } = await build({
      ...options,
      packages: 'external',
      entryPoints: ['src/cli/main.ts'],
      metafile: true,
      write: false,
    });
    const outputsWith = (file: string) =>
      Object.values(metafile.outputs).filter(({ inputs }) => file in inputs);
    const [english] = outputsWith('src/i18n/views.en.ts');
    const [french] = outputsWith('src/i18n/views.fr.ts');
    expect(Object.keys(english?.inputs ?? {}).filter((file) => file.endsWith('.fr.ts'))).toEqual([]);
    const importers = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ path }) => french !== undefined && metafile.outputs[path] === french),
    );
    expect(importers.map(({ kind }) => kind)).toEqual(['dynamic-import']);
  });
});
