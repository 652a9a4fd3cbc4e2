import { describe, expect, it } from 'vitest';
import { resultOf, Session } from '../../src/quiz/index.ts';
import { choice, item, number } from './support.ts';

const given = { kind: 'number', number: 2 } as const;

describe('Session', () => {
  it('goes from question to question, and back by undoing', () => {
    const [first, second] = [item(number), item(choice)];
    const session = new Session([first, second]);
    session.answer(given, true, 10);
    expect(session.current).toBe(second);
    expect(session.undo()?.item).toBe(first);
    expect(session.current).toBe(first);
    expect(session.undo()).toBeNull();
    session.answer(given, true, 10);
    session.answer(given, false, 10);
    expect(session.current).toBeNull();
    expect(() => session.answer(given, true, 10)).toThrow(RangeError);
  });

  it('remembers a hint even of an answer that was undone', () => {
    const session = new Session([item(number), item(number)]);
    session.hint();
    session.answer(given, true, 10);
    expect(session.hinted).toBe(false);
    session.undo();
    expect(session.hinted).toBe(true);
    expect(session.answer(given, true, 10).hint).toBe(true);
  });

  it('drops a question that cannot be asked', () => {
    const [first, second] = [item(number), item(choice)];
    const session = new Session([first, second]);
    session.skip();
    expect(session.current).toBe(second);
    expect(session.length).toBe(1);
  });
});

describe('resultOf', () => {
  it('gives a point for each right answer without a hint, by idea, and names what to read again', () => {
    const session = new Session([item(number), item(number), item(choice)]);
    session.answer(given, true, 10);
    session.hint();
    session.answer(given, true, 10);
    session.answer(given, false, 10);
    expect(resultOf(session.answered)).toEqual({
      points: 1,
      asked: 3,
      ideas: [{ of: 'S9', points: 1, asked: 3 }],
      again: [{ of: 'gather', points: 1, asked: 3 }],
    });
  });
});
