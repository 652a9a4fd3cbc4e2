import { describe, expect, it } from 'vitest';
import { altered, faultsOf } from '../support.ts';

const common = { id: 'q', rows: [], prompt: '`q`', hint: '`h`', explanation: '`e`' };

const question = (more: object) => faultsOf(altered('pages/2/blocks/0/questions', [{ ...common, ...more }]));

const AT = '/pages/2/blocks/0/questions/0';

const program = { code: ['print(1)'] };

const typed = (...correct: boolean[]) =>
  correct.map((right, index) => ({ text: `\`${index}\``, why: '`w`', ...(right ? { correct: true } : {}) }));

const valued = (...values: unknown[]) => values.map((value) => ({ value, why: '`w`' }));

describe('choices that are typed', () => {
  it('have exactly one right, or at least one', () => {
    expect(question({ kind: 'choice', choices: typed(true, false) })).toEqual([]);
    expect(question({ kind: 'choices', choices: typed(true, true) })).toEqual([]);
    expect(question({ kind: 'choice', choices: typed(true, true) })).toEqual([
      `${AT}/choices: exactly one choice that is "correct" | 2`,
    ]);
    expect(question({ kind: 'choice', choices: typed(false, false) })).toEqual([
      `${AT}/choices: exactly one choice that is "correct" | none`,
    ]);
    expect(question({ kind: 'choices', choices: typed(false, false) })).toEqual([
      `${AT}/choices: at least one choice that is "correct" | none`,
    ]);
  });

  it('have a text and no value', () => {
    const [right] = typed(true);
    expect(question({ kind: 'choice', choices: [right, { why: '`w`' }] })).toEqual([
      `${AT}/choices/1: a "text" | nothing`,
    ]);
    expect(question({ kind: 'choice', choices: [right, { text: '`x`', value: 1, why: '`w`' }] })).toEqual([
      `${AT}/choices/1/value: no "value": nothing is asked of a run | "value"`,
    ]);
  });
});

describe('choices that a run decides', () => {
  it.each([
    ['choice', 'elapsed', [1, 2]],
    ['choice', 'lines', [['a'], ['a', 'b']]],
    ['choice', 'result', ["'a'", 'None']],
    ['choice', { 'line-time': 'a' }, [1, 2]],
    ['choices', 'lines', ['a', 'b']],
  ])('%s of %j: %j', (kind, ask, values) => {
    expect(question({ ...program, kind, ask, choices: valued(...values) })).toEqual([]);
  });

  it.each([
    ['choice', 'elapsed', '2 s', 'seconds, or null for never | "2 s"'],
    ['choice', 'lines', 'a', 'an array of lines | "a"'],
    ['choice', 'first-line', ['a'], 'a line, or null for none | an array of 1'],
    ['choices', 'lines', ['a'], 'a line, or null for none | an array of 1'],
  ])('have values of the right form: %s of %j is not %j', (kind, ask, value, fault) => {
    const other =
      kind === 'choice' && ask === 'elapsed' ? 1 : ask === 'lines' && kind === 'choice' ? ['x'] : 'x';
    expect(question({ ...program, kind, ask, choices: valued(value, other) })).toEqual([
      `${AT}/choices/0/value: ${fault}`,
    ]);
  });

  it('are each another', () => {
    expect(question({ ...program, kind: 'choice', ask: 'elapsed', choices: valued(1, 1) })).toEqual([
      `${AT}/choices/1/value: each value once | 1`,
    ]);
  });

  it('are marked as typed ones are, if any is', () => {
    const [marked, another, unmarked] = [1, 2, 3].map((value) => ({ value, correct: true, why: '`w`' }));
    const { correct: _, ...plain } = unmarked ?? {};
    const ask = { ...program, kind: 'choice', ask: 'elapsed' };
    expect(question({ ...ask, choices: [marked, plain] })).toEqual([]);
    expect(question({ ...ask, choices: [marked, another] })).toEqual([
      `${AT}/choices: exactly one choice that is "correct" | 2`,
    ]);
  });

  it.each([
    ['elapsed', 1.5, '1.5 s', '2 s'],
    ['elapsed', 1.5, { en: 'At 1.5 s', fr: 'À 1,5 s' }, { en: 'At 1.5 s', fr: 'À 1,6 s' }],
    ['elapsed', 1000, { en: '1,000 s', fr: '1\u202f000 s' }, '1.000 s'],
    ['elapsed', 0, '`at once`', '10 s'],
    ['lines', ['a', 'b'], '`a`, `b`', '`b`, `a`'],
    ['lines', ['a'], '`a`, then nothing', '`a`, `b`'],
  ])('%s %j say what they mean', (ask, value, text, false_) => {
    const other = { value: ask === 'lines' ? ['x'] : 7, why: '`w`' };
    const asked = (words: unknown) =>
      question({ ...program, kind: 'choice', ask, choices: [{ value, text: words, why: '`w`' }, other] });
    expect(asked(false_)).toEqual([
      expect.stringMatching(/^.*choices\/0\/text: a text that says the same as the value: /),
    ]);
    expect(asked(text).filter((fault) => fault.includes('says the same'))).toEqual([]);
  });

  it('have a text where the value says nothing', () => {
    expect(
      question({ ...program, kind: 'choice', ask: 'error', choices: valued(null, 'ValueError') }),
    ).toEqual([`${AT}/choices/0: a "text" | nothing`]);
    expect(
      question({ ...program, kind: 'choice', ask: 'error', choices: [...valued('x'), { why: '`w`' }] }),
    ).toEqual([`${AT}/choices/1: a "value" to compare with the run | nothing`]);
  });

  it('need a Python program', () => {
    const needed = 'a Python program in "code", of which "ask" asks something';
    const asked = { kind: 'choice', ask: 'elapsed', choices: valued(1, 2) };
    expect(question(asked)).toEqual([`${AT}: ${needed} | nothing`]);
    expect(question({ ...asked, ...program, language: 'typescript' })).toEqual([
      `${AT}: ${needed} | "typescript"`,
    ]);
  });
});

describe('the other kinds', () => {
  it('a number is asked of a run or typed', () => {
    expect(question({ kind: 'number', answer: 1 })).toEqual([]);
    expect(question({ kind: 'number' })).toEqual([`${AT}: "ask" or "answer" | nothing`]);
    expect(question({ ...program, kind: 'number', ask: 'elapsed', answer: 1 })).toEqual([]);
  });

  it('an order has printed lines, each once', () => {
    const order = { ...program, kind: 'order', ask: 'lines' };
    expect(question({ ...order, items: ['a', 'b'] })).toEqual([]);
    expect(question({ ...order, items: ['a', 'a'] })).toEqual([`${AT}/items/1: each value once | "a"`]);
    expect(question({ ...order, items: ['a', { en: 'b', fr: 'b' }] })).toEqual([
      `${AT}/items/1: a printed line, the same in all languages | an object`,
    ]);
  });

  it('a faulty line is one of the program, and not an empty one', () => {
    const line = (...lines: number[]) =>
      question({
        kind: 'line',
        code: ['a()', '', 'b()'],
        choices: lines.map((at, index) => ({
          line: at,
          why: '`w`',
          ...(index === 0 ? { correct: true } : {}),
        })),
      });
    expect(line(1, 3)).toEqual([]);
    expect(line(1, 2)).toEqual([`${AT}/choices/1/line: a line that is not empty, from 1 to 3 | line 2`]);
    expect(line(1, 9)).toEqual([`${AT}/choices/1/line: a line that is not empty, from 1 to 3 | line 9`]);
    expect(line(1, 1)).toEqual([`${AT}/choices/1/line: each value once | 1`]);
  });

  it('a prediction is asked of a run', () => {
    const block = {
      type: 'prediction',
      question: { ...common, kind: 'choice', choices: typed(true, false) },
    };
    expect(faultsOf(altered('pages/1/blocks/0', block))).toEqual([
      '/pages/1/blocks/0/question: a question that a program settles | no "ask"',
    ]);
  });
});
