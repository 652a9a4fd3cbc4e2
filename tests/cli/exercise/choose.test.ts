import { describe, expect, it } from 'vitest';
import { nextExercise } from '../../../src/cli/exercise/choose.ts';
import type { CourseJournal } from '../../../src/cli/journal/course-journal.ts';

const all = [
  ['one', 'a'],
  ['two', 'b'],
  ['three', 'b'],
  ['four', null],
].map(([id, chapter]) => ({ id: `${id}`, chapter: chapter ?? null, file: `exercises/${id}.json` }));

/** The journal of somebody who reads a chapter, and has solved these. */
const journal = (chapter: string | null, solved: readonly string[]) =>
  ({
    bookmark: chapter === null ? null : { chapter, page: 'p' },
    lastPass: (id: string) => (solved.includes(id) ? {} : null),
  }) as unknown as CourseJournal;

describe('the next exercise', () => {
  it.each([
    ['of nobody', null, [], null, 'one'],
    ['of the chapter that is being read', 'b', [], null, 'two'],
    ['of it that is not solved', 'b', ['two'], null, 'three'],
    ['of all, if the chapter has no more', 'b', ['two', 'three'], null, 'one'],
    ['after another', 'a', ['two'], 'two', 'three'],
    ['after another, though that is not solved', null, [], 'two', 'three'],
    ['before it, if there is none after it', null, ['two', 'three'], 'four', 'one'],
    ['of who has solved all', 'b', ['one', 'two', 'three', 'four'], null, undefined],
    ['of who is at the last that is not solved', null, ['one', 'two', 'three'], 'four', undefined],
  ])('%s', (_name, chapter, solved, after, next) => {
    expect(nextExercise(all, journal(chapter, solved), after)?.id).toBe(next);
  });
});
