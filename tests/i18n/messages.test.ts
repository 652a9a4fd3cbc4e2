import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';

/** Every message, with `1` or `x` for its parameters. */
function wordsOf(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === 'string') return [message];
    if (typeof message === 'function') return [String(message('x', 'y')), String(message(1, 2))];
    return wordsOf(message as object);
  });
}

describe('messages', () => {
  it('are there in English for a language without any', () => {
    expect(messagesIn('de')).toBe(messagesIn('en'));
    expect(messagesIn('fr-CA')).toBe(messagesIn('fr'));
  });

  it('are not empty', () => {
    for (const language of ['en', 'fr'])
      expect(wordsOf(messagesIn(language)).filter((text) => !/\S/.test(text))).toEqual([]);
  });

  it('in French, are set as French is', () => {
    const words = wordsOf(messagesIn('fr')).map((text) => text.replace(/https?:/g, ''));
    const bare = words.filter((text) =>
      /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f]):|«(?!\u00a0)/.test(text),
    );
    expect(bare).toEqual([]);
  });
});
