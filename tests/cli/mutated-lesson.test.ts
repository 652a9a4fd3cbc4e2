import { describe, expect, it } from 'vitest';
import { searchChapter } from '../../src/cli/course/search.ts';
import { chapterInput } from '../../src/cli/lesson/print.ts';
import { courseOf } from '../../src/lessons/course.ts';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import { validate } from '../../src/lessons/validate.ts';
import { chapterText } from '../../src/terminal/page/index.ts';
import { Random } from '../conformance/generate/random.ts';
import { SEED, times } from '../fuzz.ts';
import { mutate } from '../lessons/mutate.ts';
import { EXAMPLE, en, FILE } from '../lessons/support.ts';
import { expectTame, plain } from '../terminal/support/views.ts';

const MUTATIONS = times(300);

const library = {
  foreign: true,
  program: 'asynctutor',
  course: courseOf('theirs', ['exercises/gather-downloads.json']),
};

describe('a mutated chapter that is still one', () => {
  it(`is shown as tame text, ${MUTATIONS} times`, () => {
    const theme = plain();
    let shown = 0;
    for (let seed = SEED; seed < SEED + MUTATIONS; seed++) {
      const { value } = validate(FILE, mutate(EXAMPLE, new Random(seed)), chapterSchema, en);
      if (value === null) continue;
      const width = 20 + (seed % 100);
      const language = seed % 2 === 0 ? 'fr' : 'en';
      expectTame(
        [...chapterText(chapterInput(value, { language, library }), { width, theme })].flat(),
        width,
        theme,
      );
      searchChapter(value, 'gather', language, () => false);
      shown++;
    }
    expect(shown).toBeGreaterThan(MUTATIONS / 20);
  });
});
