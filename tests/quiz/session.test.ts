import { describe, expect, it } from 'vitest';
import { resultOf, Session } from '../../src/quiz/index.ts';
import { choice, item, number } from './support.ts';

const given = { kind: 'number', number: 2 } as const;

describe('Session', () => {
  it('goes from question to question, and back', () => {
    const [first, second] = [item(number), item(choice)];
    const session = new Session([first, second]);
    expect(session.back()).toBe(false);
    session.answer(given, true, 10);
    expect(session.current).toBe(second);
    expect(session.back()).toBe(true);
    expect(session).toMatchObject({ current: first, number: 1, isOver: false });
    session.answer(given, true, 10);
    session.answer(given, false, 10);
    expect(session).toMatchObject({ current: null, isOver: true, isAtEnd: true });
    expect(() => session.answer(given, true, 10)).toThrow(RangeError);
  });

  it('keeps the first answer to a question: when it is asked again, its solution was seen', () => {
    const session = new Session([item(number), item(number)]);
    session.answer(given, false, 10);
    session.back();
    expect(session.isFirstTry).toBe(false);
    expect(session.answer(given, true, 10).right).toBe(true);
    session.answer(given, true, 10);
    expect(session.answers.map(({ right }) => right)).toEqual([false, true]);
    session.back();
    expect(session).toMatchObject({ isOver: true, isAtEnd: false });
  });

  it('remembers the hint of a question when it is asked again', () => {
    const session = new Session([item(number), item(number)]);
    session.hint();
    session.answer(given, true, 10);
    expect(session.hinted).toBe(false);
    session.back();
    expect(session.hinted).toBe(true);
  });

  it('drops a question that cannot be asked', () => {
    const [first, second] = [item(number), item(choice)];
    const session = new Session([first, second]);
    session.skip('no');
    expect(session.current).toBe(second);
    expect(session.length).toBe(1);
  });

  it('makes the questions that are to come when they are wanted, each once', async () => {
    let made = 0;
    const make = async () => {
      made++;
      return item(choice);
    };
    const session = new Session([item(number), make, make]);
    await session.prepare(1);
    expect({ made, length: session.length }).toEqual({ made: 0, length: 3 });
    await Promise.all([session.prepare(2), session.prepare(2)]);
    expect({ made, length: session.length }).toEqual({ made: 1, length: 3 });
    for (let answers = 0; answers < 3; answers++) {
      expect(session.isOver).toBe(false);
      await session.prepare(1);
      session.answer(given, true, 10);
    }
    await session.prepare(2);
    expect({ made, over: session.isOver, current: session.current }).toEqual({
      made: 2,
      over: true,
      current: null,
    });
  });

  it('tries again to make a question that could not be made', async () => {
    let tries = 0;
    const make = async () => {
      if (++tries === 1) throw new Error('not now');
      return item(choice);
    };
    const session = new Session([make]);
    await expect(session.prepare(1)).rejects.toThrow('not now');
    await session.prepare(1);
    expect(session.current).not.toBeNull();
  });
});

describe('resultOf', () => {
  it('gives a point for each right answer without a hint, by idea, and names what to read again', () => {
    const session = new Session([item(number), item(number), item(choice)]);
    session.answer(given, true, 10);
    session.hint();
    session.answer(given, true, 10);
    session.answer(given, false, 10);
    expect(resultOf(session.answers)).toEqual({
      points: 1,
      asked: 3,
      ideas: [{ of: 'S9', points: 1, asked: 3 }],
      again: [{ of: 'gather', points: 1, asked: 3 }],
    });
  });
});
