import { describe, expect, it } from 'vitest';
import { pasteMarker } from '../../../src/terminal/prompt/mark-pastes.ts';

const marked = (text: string) => `\u001b[200~${text}\u001b[201~`;

describe('what arrives at once', () => {
  it.each(['2\r', '\r', '\r\r', 'abc', '\u001b[B\r1'])('may have been typed: %j', (typed) => {
    expect(pasteMarker()(typed)).toBe(typed);
  });

  it.each(['one\rtwo', 'one\r\n\r\ntwo\r\n', 'a\nb\nc\n'])('was pasted: %j', (typed) => {
    expect(pasteMarker()(typed)).toBe(marked(typed));
  });

  it('is marked once, in however many pieces', () => {
    const mark = pasteMarker();
    const pieces = ['\u001b[200~one\rtwo', 'three\rfour', 'five\rsix\u001b[201~'];
    expect(pieces.map(mark)).toEqual(pieces);
    expect(mark('one\rtwo')).toBe(marked('one\rtwo'));
  });
});
