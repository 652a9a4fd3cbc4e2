import { describe, expect, it } from 'vitest';
import { explainingPage } from '../../src/cli/quiz/explaining-page.ts';
import { questionsOf } from '../../src/lessons/index.ts';
import { ourCourse } from '../lessons/our-course.ts';

const { chapters } = ourCourse();

describe('the page that explains a question', () => {
  it('of the course is none that only asks', () => {
    for (const chapter of chapters) {
      for (const { question } of questionsOf(chapter)) {
        const page = chapter.pages[explainingPage(chapter, question)];
        expect(page?.blocks.every(({ type }) => type === 'questions') ?? true, question.id).toBe(false);
      }
    }
  });

  it('of a prediction is the one on which it is made', () => {
    for (const chapter of chapters) {
      for (const { question, path } of questionsOf(chapter)) {
        if (path.at(-1) === 'question') expect(explainingPage(chapter, question)).toBe(path[1]);
      }
    }
  });

  it('is the one that treats most of its ideas, or the first', () => {
    const page = (...rows: string[]) => ({ blocks: [{ type: 'demo', demo: 'x', look: 'y', rows }] });
    const chapter = { pages: [page('S1'), page('S2', 'M3'), page('S2')] } as never;
    const on = (...rows: string[]) => explainingPage(chapter, { id: 'q', rows });
    expect([on('S2', 'M3'), on('S1', 'S9'), on('S9')]).toEqual([1, 0, 0]);
  });
});
