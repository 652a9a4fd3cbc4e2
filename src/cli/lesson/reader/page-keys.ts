import type { Messages } from '../../../i18n/index.ts';
import type { Hint } from '../../../terminal/page/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { Action } from './mode.ts';

export const PAGE_ACTIONS: Readonly<Record<Key, Action>> = {
  enter: 'next',
  space: 'next',
  right: 'next',
  n: 'next',
  b: 'back',
  left: 'back',
  backspace: 'back',
  d: 'demo',
  s: 'step',
  c: 'code',
  e: 'edit',
  x: 'exercise',
  '/': 'search',
  t: 'contents',
  q: 'leave',
};

/** The keys that mean something at this moment. */
interface PageState {
  readonly hasDemo: boolean;
  readonly hasCode: boolean;
  readonly hasPython: boolean;
  readonly hasExercise: boolean;
  /** Whether a prediction waits for its answer, and as much of it as has been typed. */
  readonly asked: boolean;
  readonly answering: string | null;
  readonly scrolls: boolean;
}

/** Hints for the keys, the most important first: there may not be room for all. */
export function pageKeys(
  { hasDemo, hasCode, hasPython, hasExercise, asked, answering, scrolls }: PageState,
  messages: Messages,
): Hint[] {
  const { keys: words } = messages.lesson.reader;
  if (answering !== null) {
    return [
      { key: words.enter, does: answering === '' ? words.reveal : words.answer },
      { key: '?', does: words.hint },
      { key: words.escape, does: words.cancel },
    ];
  }
  return [
    { key: words.enter, does: asked ? words.predict : words.next },
    ...(hasExercise ? [{ key: 'x', does: words.exercise }] : []),
    { key: 'b', does: words.back },
    { key: 'q', does: words.leave },
    ...(scrolls ? [{ key: words.space, does: words.scroll }] : []),
    { key: 't', does: words.contents },
    ...(hasDemo
      ? [
          { key: 'd', does: words.demo },
          { key: 's', does: words.step },
        ]
      : []),
    ...(hasCode ? [{ key: 'c', does: words.code }] : []),
    ...(hasPython ? [{ key: 'e', does: words.edit }] : []),
    { key: '/', does: words.search },
  ];
}
