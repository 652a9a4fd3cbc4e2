import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkExercises } from '../../../src/exercises/authoring/check.ts';
import { courseOf } from '../../../src/lessons/course.ts';
import { type Term, Vocabulary } from '../../../src/lessons/glossary/index.ts';
import { describeProblem } from '../../../src/lessons/problem.ts';
import { altered, bytesOf, EXAMPLE, en, filesOf, problemsOf } from '../support.ts';

const GOOD = {
  id: 'thread',
  term: { en: 'thread', fr: 'fil' },
  means: { en: 'What executes a program line by line.', fr: 'Ce qui exécute un programme ligne par ligne.' },
  page: { chapter: 'gather', page: 'why' },
  avoid: { en: ['light-weight process*'], fr: ['thread*', "fil d'execution"] },
} satisfies Term;

const glossary = (...terms: readonly object[]) => JSON.stringify({ format: 1, terms });

/** What is wrong with a course of the example's chapter, perhaps altered, and a glossary of these terms. */
function faultsOf(terms: readonly object[], chapter = EXAMPLE): string[] {
  const files = { ...filesOf(chapter), 'glossary.json': glossary(...terms) };
  return problemsOf(files).map(
    ({ file, pointer, expected, found }) => `${file} ${pointer}: ${expected} | ${found}`,
  );
}

describe('glossary.schema.json', () => {
  const published = readFileSync(new URL('../../../lessons/glossary.schema.json', import.meta.url), 'utf8');

  it('is JSON Schema 2020-12, and knows our glossary', () => {
    const valid = new Ajv2020().compile(JSON.parse(published) as object);
    const ours = readFileSync(new URL('../../../lessons/glossary.json', import.meta.url), 'utf8');
    expect(valid(JSON.parse(ours))).toBe(true);
    for (const wrong of [{ id: 'A' }, { avoid: 'x' }, { avoid: [] }, { page: 'gather' }, { novelty: 1 }])
      expect([wrong, valid(JSON.parse(glossary({ ...GOOD, ...wrong })))]).toEqual([wrong, false]);
  });
});

describe('check, with a glossary', () => {
  const summary = (fr: string, wanted = 'Words of its own.') => altered('summary', { en: wanted, fr });

  it('finds nothing wrong with a good one', () => {
    expect(faultsOf([GOOD])).toEqual([]);
    expect(faultsOf([GOOD], summary('Un fil.'))).toEqual([]);
  });

  it('finds the words that it avoids, in their language, with the word to use', () => {
    expect(faultsOf([GOOD], summary('Deux Threads.', 'Two threads.'))).toEqual([
      '05-gather.json /summary/fr: "fil", which is the word of the glossary | "Threads"',
    ]);
    expect(faultsOf([GOOD], summary('Un', 'A light processor.'))).toHaveLength(0);
    expect(faultsOf([GOOD], summary('Un', 'A light-weight\u00a0process.'))).toHaveLength(1);
  });

  it('says where, as of every problem', () => {
    const files = { ...filesOf(summary('Un thread.')), 'glossary.json': glossary(GOOD) };
    expect(problemsOf(files).map((problem) => describeProblem(problem, en))).toEqual([
      expect.stringMatching(/^05-gather\.json:1:\d+: \/summary\/fr: expected "fil", which/),
    ]);
  });

  it('lets code be code, and a word in emphasis be named', () => {
    expect(faultsOf([GOOD], summary('Un fil (*thread*).'))).toEqual([]);
    expect(faultsOf([GOOD], altered('title', '`threads`'))).toEqual([]);
    expect(faultsOf([GOOD], summary('Un **thread**.'))).toHaveLength(1);
  });

  it('holds a course in one language to words for all languages', () => {
    const one = { ...GOOD, term: 'thread', means: '`thread`', avoid: ['fibre*'] };
    expect(faultsOf([one], altered('title', '`x` fibres'))).toContain(
      '05-gather.json /title: "thread", which is the word of the glossary | "fibres"',
    );
  });

  it('holds exercises to it', () => {
    const file = 'exercises/gather-three.json';
    const exercise = readFileSync(new URL(`../../../lessons/${file}`, import.meta.url), 'utf8');
    const avoid = { ...GOOD, avoid: { en: ['suppliers'] } };
    const read = (name: string) => bytesOf(name === file ? exercise : glossary(avoid));
    const problems = checkExercises(courseOf('course', [file, 'glossary.json']), en, { read });
    expect(new Set(problems.map(({ found }) => found))).toEqual(new Set(['"suppliers"']));
  });

  it('finds its own faults: pages that are not there, ids used twice, words that it avoids itself', () => {
    expect(faultsOf([GOOD, { ...GOOD, page: { chapter: 'gather', page: 'wyh' } }])).toEqual([
      'glossary.json /terms/1/id: an id that is used once | "thread"',
      'glossary.json /terms/1/page/page: a page of the chapter "gather" | "wyh"',
    ]);
    expect(faultsOf([{ ...GOOD, means: { en: 'x', fr: 'Un thread.' } }])).toEqual([
      'glossary.json /terms/0/means/fr: "fil", which is the word of the glossary | "thread"',
    ]);
  });
});

describe('a vocabulary', () => {
  const found = (text: string, ...avoid: string[]) =>
    new Vocabulary([{ ...GOOD, avoid }]).wrongWords(null, text).map((each) => each.found);

  it('knows whole words, in capitals or not, with the letters that a * stands for', () => {
    expect(found('Time limits, time-limit, overtime limit', 'time limit*')).toEqual(['Time limits']);
    expect(found('délais, délaissé, Délai', 'délai', 'délais')).toEqual(['Délai', 'délais']);
  });

  it('takes both forms of an apostrophe for one, and signs of patterns for themselves', () => {
    expect(found('pile d’appels', "pile* d'appels")).toEqual(['pile d’appels']);
    expect(found('a.b and aab', 'a.b')).toEqual(['a.b']);
  });
});
