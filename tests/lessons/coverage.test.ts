import { describe, expect, it } from 'vitest';
import type { Curriculum } from '../../src/lessons/curriculum.ts';
import { coverageOf, coverageTable, holesOf } from './coverage.ts';
import { example } from './support.ts';

const curriculum: Curriculum = {
  format: 1,
  rows: [
    { id: 'S9', idea: { en: 'Together', fr: 'Ensemble' }, needs: ['lesson', 'demo', 'question', 'exercise'] },
    { id: 'M7', idea: '`a | b`', needs: ['lesson', 'question'] },
  ],
};

describe('coverage', () => {
  it('finds what chapters say they teach', () => {
    const [together, other] = coverageOf([example()], curriculum);
    expect(together).toMatchObject({
      lesson: { needed: true, names: ['gather'], open: [] },
      demo: { names: ['gather'] },
      exercise: { names: ['gather-downloads'] },
    });
    expect(together?.question.names).toContain('gather-predict-results');
    expect(other?.question).toEqual({ needed: true, names: [], open: [] });
  });

  it('lists as open what is not built yet', () => {
    const [together] = coverageOf([example()], curriculum, { demos: ['sleep'], exercises: [] });
    expect(together?.demo.open).toEqual(['gather']);
    expect(together?.exercise.open).toEqual(['gather-downloads']);
    expect(together?.lesson.open).toEqual([]);
  });

  it('names its holes', () => {
    expect(holesOf(coverageOf([example()], curriculum))).toEqual(['M7 lesson', 'M7 question']);
    expect(holesOf(coverageOf([], curriculum))).toHaveLength(6);
  });

  it('is a table in Markdown', () => {
    const chapter = { ...example(), pages: example().pages.slice(0, 1) };
    expect(coverageTable(coverageOf([chapter], curriculum, { demos: [] }), 'fr')).toBe(
      [
        '# What the course covers',
        '',
        '| row | idea | lesson | demo | questions | exercise |',
        '| --- | --- | --- | --- | --- | --- |',
        '| S9 | Ensemble | gather | open: gather | **missing** | **missing** |',
        '| M7 | `a \\| b` | **missing** |  | **missing** |  |',
        '',
      ].join('\n'),
    );
  });
});
