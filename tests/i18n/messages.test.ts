import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';

/** What stands for the parameters of a message. */
const PARAMETERS: readonly (readonly unknown[])[] = [
  ['x', 'y', 'z', 'w'],
  [1, 2, 3, 4],
  ['x', ['y'], 'z'],
  [['x', 'y']],
  [
    {
      ...{ name: 'x', names: ['x', 'y'], text: 'x', before: 'x', after: 'x', error: 'x', line: 3, number: 2 },
      ...{ t: 1, end: 2, blocked: 1, could: 0, call: 2, count: 2, most: 1, least: 1, per: 1, elapsed: 2 },
    },
  ],
  [
    {
      ...{
        task: 'x',
        tasks: ['x', 'y'],
        coroutine: 'x',
        name: 'x',
        what: 'x',
        holder: 'y',
        error: 'x',
        line: 3,
      },
      ...{ functions: ['x', 'y'], lines: [3, 4], late: ['x'], waits: ['x', 'y'], count: 2, isLoop: false },
      ...{ seconds: 'x', possible: 'y', t: 'x', stoodAt: 3, raisedAt: 4 },
    },
  ],
  [{ name: 'x', text: 'x', line: null, found: 'x', expected: 'x', number: 2, after: 'x', t: 1 }],
  [{ name: 'x', text: 'x', line: 'x', found: 1, t: 1, after: 'x' }],
  [{ name: 'x', found: [1], expected: [2] }],
  [{ version: 'x', snapshot: 2, seconds: 1 }],
  [['x'], 3, { seconds: '2 s', count: 2, late: ['x'] }],
  ['x', 3, { error: 'x', raisedAt: 3, count: 2 }],
  [['x', 'y'], [1, 2], '2 s', '1 s'],
  [{ version: 'x', snapshot: 31, seconds: 2, columns: 80, rows: 24, colours: 1, unicode: true, term: 'x' }],
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

  it('name no command but as the learner started the program', async () => {
    const BARE = /asynctutor (check|demo|exercise|doctor|help|lesson|new|progress|quiz|review|run|why)\b/;
    for (const language of ['en', 'fr'])
      expect(wordsOf(await messagesIn(language)).filter((text) => BARE.test(text))).toEqual([]);
    // Nor do texts that are written elsewhere; comments may.
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const bare = files.flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .filter((line) => BARE.test(line) && !/^\s*(\/?\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(bare).toEqual([expect.stringContaining('describe(')]);
  });

  it('in French, are set as French is', async () => {
    const words = wordsOf(await messagesIn('fr')).map((text) => text.replace(/\b(https?|chrome):/g, ''));
    const bare = words.filter((text) =>
      /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f]):|«(?!\u00a0)/.test(text),
    );
    expect(bare).toEqual([]);
  });

  it('in French, are loaded only when they are wanted', async () => {
    const { output } = await build({
      input: 'src/cli/main.ts',
      platform: 'node',
      external: /^[^./]/,
      output: { chunkFileNames: '[name]-[hash].js' },
      write: false,
    });
    const chunks = output.filter((each) => each.type === 'chunk');
    const chunkWith = (file: string) =>
      chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(file)));
    const english = chunkWith('src/i18n/views.en.ts');
    const french = chunkWith('src/i18n/views.fr.ts')?.fileName ?? '';
    expect(english?.moduleIds.filter((file) => file.endsWith('.fr.ts'))).toEqual([]);
    expect(chunks.filter(({ imports }) => imports.includes(french))).toEqual([]);
    expect(chunks.filter(({ dynamicImports }) => dynamicImports.includes(french))).toHaveLength(1);
  });
});
