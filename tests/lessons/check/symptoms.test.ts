import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Symptom } from '../../../src/lessons/symptoms/index.ts';
import { EXAMPLE, filesOf, problemsOf } from '../support.ts';

const GOOD = {
  id: 'never-awaited',
  messages: ["coroutine '*' was never awaited"],
  examples: ["RuntimeWarning: coroutine 'nap' was never awaited"],
  phrases: { en: ['nothing happens'] },
  means: { en: 'An `await` is missing.', fr: 'Il manque un `await`.' },
  page: { chapter: 'gather', page: 'why' },
  question: 'gather-total',
  demo: 'gather',
  exercise: 'gather-downloads',
} satisfies Symptom;

const index = (...symptoms: readonly object[]) => JSON.stringify({ format: 1, symptoms });

/** What is wrong with these symptoms, in a course of the example's one chapter. */
function faultsOf(...symptoms: readonly object[]): string[] {
  const demos = [{ name: 'gather', variants: [] }];
  const files = { ...filesOf(EXAMPLE), 'symptoms.json': index(...symptoms) };
  return problemsOf(files, { demos })
    .filter(({ file }) => file === 'symptoms.json')
    .map(({ pointer, expected, found }) => `${pointer}: ${expected} | ${found}`);
}

const published = readFileSync(new URL('../../../lessons/symptoms.schema.json', import.meta.url), 'utf8');

describe('symptoms.schema.json', () => {
  it('is JSON Schema 2020-12, and knows our symptoms', () => {
    const valid = new Ajv2020().compile(JSON.parse(published) as object);
    const ours = readFileSync(new URL('../../../lessons/symptoms.json', import.meta.url), 'utf8');
    expect(valid(JSON.parse(ours))).toBe(true);
    for (const wrong of [{ id: 'A' }, { messages: [] }, { page: 'gather why' }, { novelty: 1 }])
      expect([wrong, valid(JSON.parse(index({ ...GOOD, ...wrong })))]).toEqual([wrong, false]);
  });
});

describe('check, of symptoms', () => {
  it('finds nothing wrong with good ones', () => {
    expect(faultsOf(GOOD)).toEqual([]);
    const { messages: _, examples: __, ...silent } = GOOD;
    expect(faultsOf(silent)).toEqual([]);
  });

  it('finds places that the course has not', () => {
    const wrong = {
      page: { chapter: 'gahter', page: 'why' },
      question: 'gather-totals',
      demo: 'gahter',
      exercise: 'gather-download',
    };
    expect(faultsOf({ ...GOOD, ...wrong })).toEqual([
      '/symptoms/0/page/chapter: a chapter of this course; did you mean "gather"? | "gahter"',
      '/symptoms/0/question: a question of this course; did you mean "gather-total"? | "gather-totals"',
      '/symptoms/0/demo: a demo; did you mean "gather"? | "gahter"',
      '/symptoms/0/exercise: an exercise; did you mean "gather-downloads"? | "gather-download"',
    ]);
    expect(faultsOf({ ...GOOD, page: { chapter: 'gather', page: 'wyh' } })).toEqual([
      '/symptoms/0/page/page: a page of the chapter "gather" | "wyh"',
    ]);
  });

  it('finds examples that lead elsewhere, or nowhere, and messages that none shows', () => {
    const general = { ...GOOD, id: 'general', messages: ['was never'], examples: ['it was never there'] };
    expect(faultsOf(general, GOOD)).toEqual([
      '/symptoms/1/examples/0: a line that leads to "never-awaited" | "general"',
    ]);
    expect(faultsOf(GOOD, general)).toEqual([]);
    expect(faultsOf({ ...GOOD, examples: ["coroutine 'nap' was awaited"] })).toEqual([
      '/symptoms/0/messages/0: a message that one of the examples shows | "coroutine \'*\' was never awaited"',
      '/symptoms/0/examples/0: a line that leads to "never-awaited" | nothing',
    ]);
  });

  it('finds messages that are in every line, and symptoms that nothing leads to', () => {
    expect(faultsOf({ ...GOOD, messages: ['*await*'.slice(0, 4)] })).toEqual([
      '/symptoms/0/messages/0: a message of which at least 5 characters are known | "*awa"',
    ]);
    const { messages: _, examples: __, phrases: ___, ...nothing } = GOOD;
    expect(faultsOf(nothing)).toEqual(['/symptoms/0: a message or a phrase, by which it is found | nothing']);
  });

  it('finds phrases that a message takes away', () => {
    expect(
      faultsOf(GOOD, {
        ...GOOD,
        id: 'other',
        messages: ['something else'],
        examples: ['something else'],
        phrases: { en: ["coroutine 'x' was never awaited"] },
      }),
    ).toEqual(['/symptoms/1/phrases/en/0: a line that leads to "other" | "never-awaited"']);
  });

  it('finds ids that are used twice, and texts that are not in every language', () => {
    expect(
      faultsOf(GOOD, { ...GOOD, means: { en: 'An `await` is missing.', fr: 'Il manque `x`.' } }),
    ).toEqual([
      '/symptoms/1/id: an id that is used once | "never-awaited"',
      '/symptoms/1/means/fr: the same code, links and {placeholders} as in "en" | without "await"; "x"',
    ]);
  });

  it('takes a chapter that cannot be read for one that has all pages', () => {
    const files = { '01-a.json': '{', 'symptoms.json': index({ ...GOOD, exercise: undefined }) };
    expect(problemsOf(files).map(({ file }) => file)).toEqual(['01-a.json']);
  });
});
