import { describe, expect, it } from 'vitest';
import { searchChapter } from '../../src/cli/course/search.ts';
import { textIn } from '../../src/i18n/index.ts';
import { questionsOf } from '../../src/lessons/index.ts';
import { ourCourse } from '../lessons/our-course.ts';

const gather = ourCourse().chapters.find(({ id }) => id === 'gather');

const questions = gather === undefined ? [] : [...questionsOf(gather)].map(({ question }) => question);

function excerpts(query: string, answered: readonly string[]): string[] {
  if (gather === undefined) throw new Error('there is no chapter gather');
  return searchChapter(gather, query, 'en', (id) => answered.includes(id)).map(({ excerpt }) => excerpt);
}

describe('an excerpt', () => {
  it.each([
    ['says why a choice is right', 'place of its coroutine', 'gather-predict-results'],
    ['stands below the prediction', 'takes its coroutines as separate', 'gather-predict-list'],
  ])('of what %s is the question, until that was answered', (_, query, id) => {
    const question = questions.find((each) => each.id === id);
    expect(excerpts(query, [])).toEqual([question && textIn(question.prompt, 'en')]);
    expect(excerpts(query, [id])).toEqual([expect.stringContaining(query)]);
  });

  it('is what anybody may read, where there is such a line', () => {
    expect(excerpts('snail hare', [])).toEqual(['run("snail", 3), run("hare", 1), run("hen", 2)']);
  });
});
