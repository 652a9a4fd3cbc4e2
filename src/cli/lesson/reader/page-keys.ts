import type { Messages } from '../../../i18n/index.ts';
import { commonKeys, type Help } from '../../../terminal/help/index.ts';
import type { Hint } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Theme } from '../../../terminal/text/index.ts';
import { nextStep, type PageState } from '../path/next-step.ts';
import type { Action } from './mode.ts';

/** Keys that lead from a page elsewhere, besides those of the path. */
export const PAGE_ACTIONS: Readonly<Record<Key, Action>> = {
  right: 'page',
  n: 'page',
  b: 'back',
  left: 'back',
  backspace: 'back',
  d: 'demo',
  s: 'step',
  c: 'code',
  e: 'edit',
  l: 'see',
  '/': 'search',
  t: 'contents',
  '?': 'help',
  q: 'leave',
};

/** What can be done with a page besides reading it. */
export interface PageOffers {
  readonly hasDemo: boolean;
  readonly hasCode: boolean;
  readonly hasPython: boolean;
  readonly hasExercise: boolean;
  /** Whether it says to read another page again. */
  readonly hasSee: boolean;
  readonly canReturn: boolean;
}

/** Hints for the keys, the most important first: there may not be room for all. */
export function pageKeys(state: PageState, offers: PageOffers, messages: Messages): Hint[] {
  const { keys: words } = messages.lesson.reader;
  const { names } = messages.help;
  return [
    { key: names.enter, does: pageStepWords(state, messages) },
    ...(offers.canReturn ? [{ key: names.escape, does: words.place }] : []),
    ...(offers.hasExercise ? [{ key: 'x', does: words.exercise }] : []),
    ...(offers.hasSee ? [{ key: 'l', does: words.see }] : []),
    { key: '?', does: words.help },
    { key: 'q', does: words.leave },
    { key: 'b', does: words.back },
    { key: 't', does: words.contents },
    ...programKeys(offers, messages),
    { key: '/', does: words.search },
  ];
}

/** What Enter does on a page. */
export function pageStepWords(state: PageState, { lesson }: Messages): string {
  const { enter } = lesson.reader;
  const step = nextStep(state);
  if (step === 'end' && !state.endsChapter) return enter.endOfSitting;
  return step === 'questions' ? enter.questions(state.questions) : enter[step];
}

/** What `?` shows on a page. */
export function pageHelp(offers: PageOffers, theme: Theme, messages: Messages): Help {
  const { keys: words, help } = messages.lesson.reader;
  const { names, does } = messages.help;
  return {
    screen: help.page,
    keys: [
      { key: `${names.enter} ${names.space}`, does: help.enter },
      { key: 'n b', does: help.pages },
      ...(offers.canReturn ? [{ key: names.escape, does: words.place }] : []),
      ...commonKeys(['lines', 'screens', 'ends'], theme, messages),
      ...(offers.hasExercise ? [{ key: 'x', does: words.exercise }] : []),
      ...(offers.hasSee ? [{ key: 'l', does: words.see }] : []),
      ...programKeys(offers, messages),
      { key: 't', does: words.contents },
      { key: '/', does: help.search },
      { key: 'q', does: does.leave },
    ],
    notes: [help.place],
  };
}

/** The keys for what the page shows. */
export function programKeys({ hasDemo, hasPython, hasCode }: PageOffers, { lesson }: Messages): Hint[] {
  const { keys: words } = lesson.reader;
  return [
    ...(hasDemo
      ? [
          { key: 'd', does: words.demo },
          { key: 's', does: words.step },
        ]
      : []),
    ...(hasPython ? [{ key: 'e', does: words.edit }] : []),
    ...(hasCode ? [{ key: 'c', does: words.code }] : []),
  ];
}
