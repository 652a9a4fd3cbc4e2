import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, press, questionPicture } from '../../../src/terminal/question/index.ts';
import { times } from '../../fuzz.ts';
import { expectTame, plain } from '../support/views.ts';
import { type Act, outcome, SCREEN, stateAfter, typing, view } from './support.ts';

const answered = (answer: string) => ({ reply: { answer } });
const commanded = (command: string) => ({ reply: { command } });
const keys = (text: string): Act[] => [...text].map((key) => (key === ' ' ? 'space' : key));

const long = {
  program: { language: 'python', code: Array.from({ length: 40 }, (_, at) => `line_${at}()`) },
} as const;

describe('one choice', () => {
  it.each<[readonly Act[], string]>([
    [['enter'], '1'],
    [['down', 'enter'], '2'],
    [['j', 'j', 'j', 'k', 'enter'], '2'],
    [['last', 'enter'], '3'],
    [['3', 'home', 'enter'], '1'],
    [['3', 'enter'], '3'],
    [['9', '2', 'enter'], '2'],
  ])('is chosen by %j', (acts, answer) => {
    expect(outcome(view(), acts)).toEqual(answered(answer));
  });

  it('is named by what would be typed for it', () => {
    const choices = [
      { text: 'Line 4', value: '4' },
      { text: 'Line 9', value: '9' },
    ];
    expect(outcome(view({ choices }), ['2', 'enter'])).toEqual(answered('9'));
  });
});

describe('several choices', () => {
  const several = view({ kind: 'choices' });

  it.each<[readonly Act[], string]>([
    [['1', '3', 'enter'], '1 3'],
    [['space', 'down', 'space', 'enter'], '1 2'],
    [['1', '2', '1', 'enter'], '2'],
  ])('are marked by %j', (acts, answer) => {
    expect(outcome(several, acts)).toEqual(answered(answer));
  });

  it('are not answered by nothing', () => {
    expect(stateAfter(several, ['down', 'enter']).misread).toBe(true);
  });
});

describe('an order', () => {
  const order = view({ kind: 'order', reads: (text) => text.split(' ').length === 3 });

  it.each<[readonly Act[], string]>([
    [['2', '3', '1', 'enter'], '2 3 1'],
    [['enter', 'enter', 'enter', 'enter'], '1 2 3'],
    [['down', 'enter', 'enter', 'enter', 'enter'], '2 3 1'],
    [['1', '2', 'backspace', '3', '2', 'enter'], '1 3 2'],
    [['1', '1', '2', '3', 'enter'], '1 2 3'],
  ])('is given by %j', (acts, answer) => {
    expect(outcome(order, acts)).toEqual(answered(answer));
  });
});

describe('a number', () => {
  const number = typing('number', { reads: (text) => /^[\d.]+$/.test(text) });

  it('is typed, and what is no number is said to be none', () => {
    expect(outcome(number, [...keys('2.5'), 'enter'])).toEqual(answered('2.5'));
    expect(outcome(number, ['1', 'backspace', '3', 'enter'])).toEqual(answered('3'));
    expect(stateAfter(number, [...keys('two'), 'enter'])).toMatchObject({ misread: true, text: 'two' });
    expect(stateAfter(number, ['enter'])).toMatchObject({ misread: true });
  });

  it('may be pasted with the ends of its line', () => {
    expect(stateAfter(number, [{ paste: '\r\n  2.5\r\n' }]).text).toBe('2.5');
  });

  it('leaves the letters to the commands until it is begun', () => {
    expect(outcome(number, ['q'])).toEqual(commanded('leave'));
    expect(outcome(number, ['u'])).toEqual(commanded('back'));
    expect(stateAfter(number, ['2', 'q']).text).toBe('2q');
    expect(outcome(number, ['2', 'escape'])).toEqual(commanded('leave'));
  });
});

describe('an output', () => {
  const output = typing('output');

  it('is typed line by line, and ends with an empty one', () => {
    expect(outcome(output, [...keys('a b'), 'enter', 'q', 'enter', 'enter'])).toEqual(answered('a b\nq'));
  });

  it('takes a paste of several lines, an empty one and tabs among them, and is not answered by it', () => {
    const pasted = stateAfter(output, [{ paste: 'one\r\n\r\n\ttwo\rthree\n' }]);
    expect(pasted.text).toBe('one\n\n\ttwo\nthree\n');
    expect(outcome(output, ['enter'], SCREEN, pasted)).toEqual(answered('one\n\n\ttwo\nthree'));
  });

  it('is taken back over the ends of lines', () => {
    expect(stateAfter(output, ['a', 'enter', 'b', 'backspace', 'backspace', 'c']).text).toBe('ac');
  });

  it('has a question mark as part of a line, and help at the beginning of one', () => {
    expect(stateAfter(output, keys('a?')).text).toBe('a?');
    expect(stateAfter(output, ['a', 'enter', '?']).help).toBe(0);
  });

  it('draws no control characters, whatever is pasted', () => {
    const state = stateAfter(output, [{ paste: 'a\u001b[31mb\u0007' }]);
    expectTame(questionPicture(output, state, SCREEN), 80, SCREEN.theme);
  });
});

describe('an answer in own words', () => {
  const recall = typing('words');

  it('is one line, from its first letter on, or none where it was said aloud', () => {
    expect(outcome(recall, [...keys('quite so'), 'enter'])).toEqual(answered('quite so'));
    expect(outcome(recall, [{ paste: 'one\n  two\n' }, 'enter'])).toEqual(answered('one two'));
    expect(outcome(recall, ['enter'])).toEqual(answered(''));
    expect(outcome(recall, ['u', 'escape'])).toEqual(commanded('leave'));
    expect(stateAfter(recall, ['?']).help).toBe(0);
  });
});

describe('help', () => {
  it.each<[string, ReturnType<typeof view>, readonly Act[]]>([
    ['marks', view({ kind: 'choices' }), ['3', '1']],
    ['places', view({ kind: 'order' }), ['2', '3']],
    ['lines', typing('output'), [...keys('one'), 'enter', 't', 'w', 'o', 'enter']],
    ['a number', typing('number'), keys('25')],
  ])('takes nothing away: %s', (_, asked, acts) => {
    const before = stateAfter(asked, acts);
    const kept = ({ marks, text, pointer }: typeof before) => ({ marks, text, pointer });
    for (const close of ['escape', 'x', 'enter', 'h']) {
      const state = stateAfter(asked, ['?', close], SCREEN, before);
      expect([state.help, state.hinted]).toEqual([null, close === 'h']);
      expect(kept(state)).toEqual(kept(before));
    }
  });

  it('offers the hint with its price, once', () => {
    const asked = view();
    const shown = (acts: readonly Act[]) =>
      questionPicture(asked, stateAfter(asked, acts), SCREEN).join('\n');
    expect(shown(['?'])).toMatch(/^h +hint \(costs the point\)$/m);
    expect(shown(['?', 'h'])).toContain('Hint: Not the first.');
    expect(shown(['?', 'h', '?'])).not.toMatch(/^h /m);
  });

  it('has the commands as they are', () => {
    expect(outcome(typing('output'), ['a', 'enter', '?', 'q'])).toEqual(commanded('leave'));
    expect(outcome(view(), ['?', 'u'])).toEqual(commanded('back'));
  });
});

describe('Enter', () => {
  it('shows the rest before it answers, unless an answer was begun', () => {
    const asked = view(long);
    const once = stateAfter(asked, ['enter']);
    expect(once.top).toBeGreaterThan(0);
    expect(stateAfter(asked, ['enter', 'enter']).top).toBeGreaterThan(once.top);
    expect(outcome(asked, ['enter', 'enter', 'enter'])).toEqual(answered('1'));
    expect(outcome(asked, ['page-down', 'page-down', 'page-down', 'enter'])).toEqual(answered('1'));
    expect(outcome(asked, ['2', 'enter'])).toEqual(answered('2'));
  });

  it('answers by no choice that is out of sight', () => {
    const choices = Array.from({ length: 9 }, (_, index) => ({
      text: `${index} ${'word '.repeat(20)}`,
      value: `${index + 1}`,
    }));
    const small = { width: 40, height: 12, theme: plain() };
    let state = initialState(false);
    for (let presses = 0; presses < 50; presses++) {
      const next = press(view({ choices }), state, 'enter', small);
      if ('reply' in next) break;
      state = next.state;
    }
    expect(questionPicture(view({ choices }), state, small).join('\n')).toContain('❯ 1. 0 word');
  });
});

describe('whatever is pressed', () => {
  const key = fc.constantFrom(
    ...['enter', 'up', 'down', 'page-up', 'page-down', 'home', 'last', 'space', 'backspace', 'left', 'tab'],
    ...['1', '2', '9', '?', 'h', 'j', 'k', 'x', '.'],
  );
  const kinds = [
    view(long),
    view({ ...long, kind: 'choices' }),
    view({ ...long, kind: 'order' }),
    typing('number', { ...long, reads: () => false }),
    typing('output', { ...long, reads: () => false }),
  ];

  it('the picture has as many rows as the screen, and no more columns', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(key, { maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 20, max: 130 }),
        (asked, pressed, height, width) => {
          const screen = { width, height, theme: plain() };
          let state = initialState(false);
          for (const each of pressed) {
            const next = press(asked, state, each, screen);
            if ('reply' in next) break;
            state = next.state;
            const picture = questionPicture(asked, state, screen);
            expect(picture.length).toBe(height);
            expect(Math.max(...picture.map((row) => row.length))).toBeLessThan(width);
          }
        },
      ),
      { numRuns: times(200) },
    );
  });
});

describe('a screen that is too small', () => {
  it.each([
    [23, 24],
    [80, 7],
  ])('says what it takes, answers nothing, and can be left: %d × %d', (width, height) => {
    const screen = { width, height, theme: plain() };
    const picture = questionPicture(view(), initialState(false), screen);
    expect(picture[0]).toBe('needs 24 × 8; q leaves');
    expect(outcome(view(), ['2', 'enter'], screen)).toEqual({ state: initialState(false) });
    expect(outcome(view(), ['q'], screen)).toEqual(commanded('leave'));
  });
});
