import { describe, expect, it } from 'vitest';
import { altered, bytesOf, EXAMPLE, example, FILE, faultsOf, filesOf, problemsOf } from './support.ts';

const CURRICULUM = JSON.stringify({
  format: 1,
  rows: [
    { id: 'S9', idea: '`S9`', needs: [] },
    { id: 'M22', idea: '`M22`', truth: '`m22`', needs: [] },
  ],
});

/** A chapter that is nothing but its id, its place and what it needs. */
function small(id: string, order: number, more: object = {}): string {
  const page = { id: 'why', title: '`x`', blocks: [{ type: 'prose', text: '`x`' }] };
  return JSON.stringify({ ...example(), id, order, prerequisites: [], pages: [page], ...more });
}

describe('check', () => {
  it('finds nothing wrong with a good course', () => {
    expect(problemsOf({ ...filesOf(EXAMPLE), 'curriculum.json': CURRICULUM })).toEqual([]);
  });

  it('finds JSON files that nothing reads', () => {
    const strays = problemsOf({
      ...filesOf(EXAMPLE),
      'gather.json': '{}',
      'exercises/Gather.json': '{}',
      'lesson.schema.json': '{}',
      'exercise.schema.json': '{}',
      'README.md': '',
    });
    expect(strays).toMatchObject([
      {
        file: 'exercises/Gather.json',
        expected: 'an exercise named ID.json',
        found: '"Gather.json"',
      },
      {
        file: 'gather.json',
        expected: 'a chapter named NN-id.json',
        found: '"gather.json"',
      },
    ]);
  });

  it('compares a chapter with the name of its file', () => {
    expect(problemsOf({ '06-tasks.json': EXAMPLE, 'exercises/gather-downloads.json': '' })).toMatchObject([
      { pointer: '/id', expected: '"tasks", as in the file\'s name', found: '"gather"' },
      { pointer: '/order', expected: "6, as in the file's name", found: '5' },
    ]);
  });

  it('finds keys that are given twice', () => {
    const twice = EXAMPLE.replace('"minutes": 10', '"minutes": 1, "minutes": 10');
    expect(faultsOf(twice)).toEqual(['/minutes: each key once | "minutes"']);
  });

  it('finds ids that are used twice: of chapters, pages and questions', () => {
    const problems = problemsOf({ ...filesOf(EXAMPLE), '06-gather.json': altered('order', 6) });
    expect(problems.filter(({ pointer }) => pointer === '/id')).toMatchObject([
      { file: '06-gather.json', found: '"gather", which 05-gather.json:4 has too' },
    ]);
    expect(problems.filter(({ pointer }) => pointer.includes('question')).length).toBe(11);
    expect(faultsOf(altered('pages/1/id', 'why'))).toEqual(['/pages/1/id: an id that is used once | "why"']);
  });

  it('finds prerequisites and parents that are no chapters', () => {
    const problems = problemsOf({
      '01-await.json': small('await', 1),
      '02-tasks.json': small('tasks', 2, { prerequisites: ['awiat'], parent: 'basics' }),
    });
    expect(problems).toMatchObject([
      { pointer: '/prerequisites/0', expected: 'a chapter of this course; did you mean "await"?' },
      { pointer: '/parent', expected: 'a chapter of this course', found: '"basics"' },
    ]);
  });

  it('takes a chapter that cannot be read for one that exists', () => {
    const problems = problemsOf({ '01-a.json': '{', '02-b.json': small('b', 2, { prerequisites: ['a'] }) });
    expect(problems.map(({ file }) => file)).toEqual(['01-a.json']);
  });

  it('finds each ring of prerequisites once', () => {
    const problems = problemsOf({
      '01-a.json': small('a', 1, { prerequisites: ['c'] }),
      '02-b.json': small('b', 2, { prerequisites: ['a'] }),
      '03-c.json': small('c', 3, { prerequisites: ['b'] }),
      '04-d.json': small('d', 4, { prerequisites: ['a', 'd'] }),
    });
    expect(problems.map(({ found }) => found)).toEqual(['a → c → b → a', 'd → d']);
  });

  it('finds rings of parents, however long', () => {
    const files = Array.from({ length: 300 }, (_, index): [string, string] => {
      const parent = `c${(index + 1) % 300}`;
      return [`${index + 100}-c${index}.json`, small(`c${index}`, index + 100, { parent })];
    });
    expect(problemsOf(Object.fromEntries(files))).toHaveLength(1);
  });

  it('compares demos, their ways, and exercises with what there is', () => {
    const demos = [{ name: 'gather', variants: ['together', 'one after another'] }];
    expect(problemsOf({ [FILE]: EXAMPLE, 'exercises/gather-download.json': '' }, { demos })).toMatchObject([
      {
        pointer: '/pages/2/blocks/1/exercise',
        expected: 'an exercise; did you mean "gather-download"?',
        found: '"gather-downloads"',
      },
      {
        file: 'exercises/gather-download.json',
        expected: 'an exercise that a block of a chapter names',
        found: '"gather-download"',
      },
    ]);
    const blocks = (demo: object) => altered('pages/0/blocks/2', { type: 'demo', look: '`x`', ...demo });
    expect(faultsOf(blocks({ demo: 'gahter' }), { demos })).toEqual([
      '/pages/0/blocks/2/demo: a demo; did you mean "gather"? | "gahter"',
    ]);
    expect(faultsOf(blocks({ demo: 'gather', variant: 'togther' }), { demos })).toEqual([
      '/pages/0/blocks/2/variant: one of the ways of the demo "gather"; did you mean "together"? | "togther"',
    ]);
  });

  it('compares rows with the curriculum', () => {
    const problems = problemsOf({ ...filesOf(altered('covers/0', 'S99')), 'curriculum.json': CURRICULUM });
    expect(problems).toMatchObject([{ pointer: '/covers/0', found: '"S99"' }]);
  });

  it('checks the curriculum itself', () => {
    const [problem] = problemsOf({
      ...filesOf(EXAMPLE),
      'curriculum.json': '{"format": 1, "rows": [{"id": "S1"}]}',
    });
    expect(problem).toMatchObject({ file: 'curriculum.json', pointer: '/rows/0/idea', found: 'nothing' });
  });

  it('wants what is true of each misconception, in every language', () => {
    const wrong = (truth: object) => {
      const rows = [{ id: 'M22', idea: { en: 'a', fr: 'b' }, ...truth, needs: [] }];
      const curriculum = JSON.stringify({ format: 1, rows });
      return problemsOf({ ...filesOf(EXAMPLE), 'curriculum.json': curriculum })
        .filter(({ file }) => file === 'curriculum.json')
        .map(({ pointer, expected }) => `${pointer} ${expected}`);
    };
    expect(wrong({ truth: { en: 'c', fr: 'd' } })).toEqual([]);
    expect(wrong({})).toEqual([
      '/rows/0/truth a "truth": M22 is a misconception, and a learner is told what is true',
    ]);
    expect(wrong({ truth: { en: 'c' } })).toEqual(['/rows/0/truth the text in "fr"']);
  });

  it('tells all problems of all files, in order', () => {
    const files = { '02-b.json': '{', '01-a.json': new Uint8Array([0xff]), '03-c.json': '[]' };
    expect(problemsOf(files).map(({ file }) => file)).toEqual(['01-a.json', '02-b.json', '03-c.json']);
    expect(problemsOf({ [FILE]: bytesOf('') })).toMatchObject([
      { expected: 'valid JSON', found: 'the end of the file' },
    ]);
  });
});
