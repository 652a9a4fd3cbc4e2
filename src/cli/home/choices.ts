import type { Messages } from '../../i18n/index.ts';
import type { Standing } from './standing.ts';

/** Something to choose, and what it stands for. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * What the learner may do now, each with the command line that does it.
 * @param chapters what the choice of a chapter stands for
 */
export function choicesOf({ next, first, due }: Standing, { home }: Messages, chapters: string): Choice[] {
  return [
    ...(next === null ? [] : [{ name: home.goOn(next.title, next.page, next.pages), value: 'lesson' }]),
    ...(first === null ? [] : [{ name: home.begin(first.title), value: `lesson ${first.id}` }]),
    ...(due === 0 ? [] : [{ name: home.review(due), value: 'review' }]),
    { name: home.chapters, value: chapters },
    { name: home.demos, value: 'demo' },
    { name: home.quiz, value: 'quiz' },
    { name: home.progress, value: 'progress' },
  ];
}
