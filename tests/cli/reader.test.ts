import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePython } from '../../src/cli/context/python.ts';
import { Prediction, type PredictionResult } from '../../src/cli/lesson/reader/prediction.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { type Chapter, questionsOf } from '../../src/lessons/index.ts';
import { type Question, readAnswer } from '../../src/questions/index.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { scrollBy, scrollTo } from '../../src/terminal/screen/scroll.ts';

/** A chapter with every kind of question. */
const chapter = JSON.parse(
  readFileSync(new URL('../lessons/fixtures/05-gather.json', import.meta.url), 'utf8'),
) as Chapter;

const question = (kind: Question['kind'], patch: object = {}): Question => {
  const found = [...questionsOf(chapter)].find((each) => each.question.kind === kind);
  return { ...found?.question, ...patch } as Question;
};

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
    expect(scrollBy(scroll, key)).toBe(top);
  });

  it('brings a line into sight with as little movement as can be', () => {
    expect([4, 5, 14, 15, 29].map((line) => scrollTo(line, scroll))).toEqual([4, 5, 5, 6, 20]);
    expect(scrollTo(3, { top: 9, length: 4, room: 10 })).toBe(0);
  });
});

const en = await messagesIn('en');
const python = makePython({ stderr: process.stderr, env: process.env } as unknown as Io, en);

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
  const make = (patch: object = {}, onResult?: (settled: PredictionResult) => void) =>
    new Prediction({ ...asked, ...patch } as Question, { language: 'en', messages: en, python }, onResult);
  /** Answers by what somebody types; nothing asks for the run. @returns whether it was an answer */
  async function answer(prediction: Prediction, typed: string): Promise<boolean> {
    if (typed === '') {
      await prediction.reveal();
      return true;
    }
    const read = readAnswer(prediction.asking().item, typed);
    if (read !== null) await prediction.answer(read);
    return read !== null;
  }
  const kinds = (prediction: Prediction) => prediction.input().said.map(({ kind }) => kind);

  it('is answered by the run of its program', async () => {
    const prediction = make();
    expect(await answer(prediction, '3')).toBe(true);
    expect(prediction.open).toBe(false);
    expect(kinds(prediction)).toEqual(['right', 'explanation']);
    expect(prediction.input().run).toEqual({ output: [{ t: 3, text: 'over' }], elapsed: 3 });
  });

  it.each(['3', '3s', ' 3,0 s', '3000 ms', 'about 3 seconds'])(
    'is read as kindly as in the quiz: %j',
    async (typed) => {
      const prediction = make();
      await answer(prediction, typed);
      expect(kinds(prediction)[0]).toBe('right');
    },
  );

  it('says why an answer is right, or tempts, and nothing of the others', async () => {
    const said = async (patch: object, ...typed: string[]) => {
      const prediction = make({ ask: undefined, ...patch });
      for (const each of typed) expect(await answer(prediction, each)).toBe(true);
      return prediction.input().said[0]?.text;
    };
    const choices = [
      { text: 'a', correct: true, why: 'A' },
      { text: 'b', why: 'B' },
    ];
    const which = { kind: 'choices', choices };
    const place = (text: string) => `${make(which).input().choices.indexOf(text) + 1}`;
    expect(await said(which, place('a'))).toBe('Right. A');
    expect(await said(which, '1 2')).toBe('Not quite. One more try. B');
    expect(await said(which, place('b'))).toBe('Not quite. One more try. B');
    const count = { answer: 2, tolerance: 0.1, mistakes: [{ value: 4, why: 'added up' }] };
    expect(await said(count, '2.05')).toBe('Right.');
    expect(await said(count, '4', '4')).toBe('Not quite. added up');
    expect(await said({ kind: 'output', code: ['print("a")', 'print("b")'] }, 'a\nb')).toBe('Right.');
  });

  it('has its choices in an order of its own, the same on every reading', () => {
    const choices = ['a', 'b', 'c', 'd'].map((text) => ({ text, why: '?' }));
    const shown = (id: string) => make({ id, kind: 'choice', choices }).input().choices;
    expect(shown('one')).toEqual(shown('one'));
    const firsts = Array.from({ length: 40 }, (_, index) => shown(`question-${index}`)[0]);
    expect(new Set(firsts)).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  it('has two tries, the second with a hint', async () => {
    const prediction = make();
    expect(await answer(prediction, 'what?')).toBe(false);
    await answer(prediction, '1');
    expect([prediction.open, kinds(prediction)]).toEqual([true, ['wrong', 'hint']]);
    await answer(prediction, '2');
    expect([prediction.open, kinds(prediction)]).toEqual([false, ['wrong', 'answer', 'explanation']]);
    expect(prediction.input().said[1]?.text).toBe('3 s');
  });

  it('tells how it went before it shows the run; nothing, if nothing was predicted', async () => {
    const told: PredictionResult[] = [];
    const tell = (settled: PredictionResult) => told.push(settled);
    const how = async (...answers: string[]) => {
      told.length = 0;
      const prediction = make({}, tell);
      for (const typed of answers) await answer(prediction, typed);
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
    await answer(prediction, '');
    expect([prediction.open, kinds(prediction)]).toEqual([false, ['answer', 'explanation']]);
  });

  it('says why its program could not be run', async () => {
    const prediction = make({ code: ['import os', 'os._exit(0)'] });
    await answer(prediction, '3');
    expect(prediction.input().said[0]?.text).toMatch(/^This program could not be run here: ./);
    expect(prediction.open).toBe(false);
  });
});
