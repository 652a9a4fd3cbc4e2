import { searchChapter } from '../../../src/cli/course/search.ts';
import { chapterInput } from '../../../src/cli/lesson/print.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { courseOf } from '../../../src/lessons/course.ts';
import { describeProblem } from '../../../src/lessons/problem.ts';
import { chapterSchema } from '../../../src/lessons/schema/chapter.ts';
import { validate } from '../../../src/lessons/validate.ts';
import { makeTheme } from '../../../src/terminal/index.ts';
import { chapterText } from '../../../src/terminal/page/index.ts';
import { mutate } from '../../lessons/mutate.ts';
import { EXAMPLE, en, FILE, filesOf, problemsOf } from '../../lessons/support.ts';
import type { Kind } from '../kind.ts';
import { assertSensible, assertTame } from '../tame.ts';

const fr = await messagesIn('fr');
const theme = makeTheme({ level: 2, unicode: true });
const library = {
  foreign: true,
  program: 'asynctutor',
  course: courseOf('theirs', ['exercises/gather-downloads.json']),
};

/** A chapter after an accident: it is refused in words, or can be read and searched. */
export const chapters: Kind = {
  cases: 10_000,
  run(random) {
    const bytes = mutate(EXAMPLE, random);
    for (const problem of problemsOf({ ...filesOf(EXAMPLE), [FILE]: bytes })) {
      for (const messages of [en, fr]) assertSensible(describeProblem(problem, messages));
    }
    const { value } = validate(FILE, bytes, chapterSchema, en);
    if (value === null) return;
    const language = random.pick(['en', 'fr']);
    const width = random.int(10, 140);
    const pages = chapterText(chapterInput(value, { language, library }), { width, theme });
    assertTame([...pages].flat().join('\n'));
    searchChapter(value, 'gather', language, () => false);
  },
};
