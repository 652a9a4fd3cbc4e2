import type { Messages } from '../../i18n/index.ts';
import type { Chapter } from '../chapter.ts';
import type { Finding } from '../problem.ts';
import { sittingsOf } from '../sittings.ts';

/** A chapter with sittings must begin with one, and take as long as all of them. */
export function checkSittings(chapter: Chapter, { check: { course: words, value } }: Messages): Finding[] {
  if (chapter.pages.every(({ sitting }) => sitting === undefined)) return [];
  const sittings = sittingsOf(chapter);
  const sum = sittings.reduce((total, { minutes }) => total + minutes, 0);
  return [
    ...(sittings[0]?.first === 0
      ? []
      : [{ path: ['pages', 0], expected: words.firstSitting, found: value.absent('"sitting"') }]),
    ...(sum === chapter.minutes
      ? []
      : [{ path: ['minutes'], expected: words.minutesOfSittings(sum), found: `${chapter.minutes}` }]),
  ];
}
