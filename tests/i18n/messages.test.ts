import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import { usageIn } from '../../src/i18n/usage.ts';

/** Every message, with `1` or `x` for its parameters. */
function wordsOf(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === 'string') return [message];
    if (typeof message === 'function') return [String(message('x', 'y')), String(message(1, 2))];
    return wordsOf(message as object);
  });
}

describe.each([
  ['messages', messagesIn],
  ['the words of the command line', usageIn],
] as const)('%s', (_, wordsIn) => {
  it('are there in English for a language without any', async () => {
    expect(await wordsIn('de')).toBe(await wordsIn('en'));
    expect(await wordsIn('fr-CA')).toBe(await wordsIn('fr'));
  });

  it('are not empty', async () => {
    for (const language of ['en', 'fr'])
      expect(wordsOf(await wordsIn(language)).filter((text) => !/\S/.test(text))).toEqual([]);
  });

  it('in French, are set as French is', async () => {
    const words = wordsOf(await wordsIn('fr')).map((text) => text.replace(/\b(https?|chrome):/g, ''));
    const bare = words.filter((text) =>
      /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f]):|«(?!\u00a0)/.test(text),
    );
    expect(bare).toEqual([]);
  });
});
