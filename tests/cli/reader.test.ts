import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/cli/lesson/prediction/answer.ts';
import { judge } from '../../src/cli/lesson/prediction/judge.ts';
import { Prediction, type Settled } from '../../src/cli/lesson/prediction/prediction.ts';
import { inSight, scrolled } from '../../src/cli/lesson/reader/scroll.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { viewsEn as english } from '../../src/i18n/views.en.ts';
import { type Chapter, keyOf, type Question, questionsOf } from '../../src/lessons/index.ts';

/** A chapter with every kind of question. */
const chapter = JSON.parse(
  readFileSync(new URL('../lessons/fixtures/05-gather.json', import.meta.url), 'utf8'),
) as Chapter;

const question = (kind: Question['kind'], patch: object = {}): Question => {
  const found = [...questionsOf(chapter)].find((each) => each.question.kind === kind);
  return { ...found?.question, ...patch } as Question;
};

const speech = { language: 'en', words: english };

describe('scrolling', () => {
  const scroll = { top: 5, length: 30, room: 10 };

  it.each([
    ['j', 6],
    ['k', 4],
    ['page-down', 14],
    ['page-up', 0],
    ['home', 0],
    ['last', 20],
    ['q', null],
  ])('%s', (key, top) => {
    expect(scrolled(scroll, key)).toBe(top);
  });

  it('brings a line into sight with as little movement as can be', () => {
    expect([4, 5, 14, 15, 29].map((line) => inSight(line, scroll))).toEqual([4, 5, 5, 6, 20]);
    expect(inSight(3, { top: 9, length: 4, room: 10 })).toBe(0);
  });
});

describe('answers', () => {
  it.each([
    ['choice', '2', { kind: 'choice', choice: 1 }],
    ['choice', '12', null],
    ['choice', '0', null],
    ['choice', 'x', null],
    ['choices', '2 1', { kind: 'choices', choices: [0, 1] }],
    ['choices', '1,1', null],
    ['order', '1', null],
    ['number', ' 2,5 s', { kind: 'number', number: 2.5 }],
    ['number', 'two', null],
    ['line', '4', { kind: 'line', line: 4 }],
    ['output', 'a / b', { kind: 'output', lines: ['a', 'b'] }],
  ] as const)('to a question of kind %s: %j', (kind, typed, answer) => {
    expect(readAnswer(question(kind), typed)).toEqual(answer);
  });

  it('may be put in order with or without spaces', () => {
    const items = question('order', { items: ['a', 'b', 'c'] });
    const order = { kind: 'order', order: [1, 0, 2] };
    expect(['213', '2 1 3', '2, 1, 3'].map((typed) => readAnswer(items, typed))).toEqual([
      order,
      order,
      order,
    ]);
  });

  it('are judged, with the reason where the chapter gives one', () => {
    const which = question('choices', {
      ask: undefined,
      choices: [
        { text: 'a', correct: true, why: 'A' },
        { text: 'b', why: 'B' },
      ],
    });
    const key = keyOf(which, null);
    expect(judge(which, key, { kind: 'choices', choices: [0] })).toEqual({ right: true, why: null });
    expect(judge(which, key, { kind: 'choices', choices: [0, 1] })).toEqual({ right: false, why: 'B' });
    const count = question('number', { tolerance: 0.1, mistakes: [{ value: 4, why: 'added up' }] });
    const two = { kind: 'number', number: 2 } as const;
    expect(judge(count, two, { kind: 'number', number: 2.05 })).toEqual({ right: true, why: null });
    expect(judge(count, two, { kind: 'number', number: 4 })).toEqual({ right: false, why: 'added up' });
  });
});

const en = await messagesIn('en');

describe('a prediction', () => {
  const code = ['import asyncio', 'asyncio.run(asyncio.sleep(3))', 'print("over")'];
  const asked = question('number', {
    code,
    language: undefined,
    ask: 'elapsed',
    hint: 'H',
    explanation: 'E',
    mistakes: undefined,
  });
  const make = (patch: object = {}, onSettled?: (settled: Settled) => void) =>
    new Prediction({ ...asked, ...patch } as Question, speech, en, onSettled);
  const kinds = (prediction: Prediction) => prediction.input().said.map(({ kind }) => kind);

  it('is answered by the run of its program', async () => {
    const prediction = make();
    expect(await prediction.answer('3')).toBe(true);
    expect(prediction.open).toBe(false);
    expect(kinds(prediction)).toEqual(['right', 'explanation']);
    expect(prediction.input().run).toEqual({ output: [{ t: 3, text: 'over' }], elapsed: 3 });
  });

  it('has two tries, the second with a hint', async () => {
    const prediction = make();
    expect(await prediction.answer('what?')).toBe(false);
    await prediction.answer('1');
    expect([prediction.open, kinds(prediction)]).toEqual([true, ['wrong', 'hint']]);
    await prediction.answer('2');
    expect([prediction.open, kinds(prediction)]).toEqual([false, ['wrong', 'answer', 'explanation']]);
    expect(prediction.input().said[1]?.text).toBe('3.00 s');
  });

  it('tells how it went before it shows the run; nothing, if nothing was predicted', async () => {
    const told: Settled[] = [];
    const tell = (settled: Settled) => told.push(settled);
    const how = async (...answers: string[]) => {
      told.length = 0;
      const prediction = make({}, tell);
      for (const answer of answers) await prediction.answer(answer);
      return told.map(({ right, tries, hint }) => ({ right, tries, hint }));
    };
    expect(await how('3')).toEqual([{ right: true, tries: 1, hint: false }]);
    expect(await how('what?', '1')).toEqual([]);
    expect(await how('1', '3')).toEqual([{ right: true, tries: 2, hint: true }]);
    expect(await how('1', '2')).toEqual([{ right: false, tries: 2, hint: true }]);
    expect(await how('')).toEqual([]);
    expect(await how('1', '')).toEqual([]);
  });

  it('is shown to who asks for it', async () => {
    const prediction = make();
    await prediction.answer('');
    expect([prediction.open, kinds(prediction)]).toEqual([false, ['answer', 'explanation']]);
  });

  it('says why its program could not be run', async () => {
    const prediction = make({ code: ['import os'] });
    await prediction.answer('3');
    expect(prediction.input().said[0]?.text).toMatch(/^This program could not be run here: ./);
    expect(prediction.open).toBe(false);
  });
});
