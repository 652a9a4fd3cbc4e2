import type { Hint } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';
import type { Work } from './work.ts';

type KeyState = Pick<Work, 'panel' | 'judged' | 'problem' | 'next' | 'asked'>;

/**
 * The key that Enter stands for: what comes next.
 * @param hasRest whether something is below the screen
 */
export function enterKey(work: KeyState, hasRest: boolean): string {
  const { panel, next, asked } = work;
  if (asked !== null) return 'escape';
  if (hasRest) return 'page-down';
  if (panel !== 'exercise') return 'escape';
  return passes(work) ? (next === null ? 'q' : 'n') : 'e';
}

/** Whether the program passes as it is now: one that was solved may since have been broken. */
function passes({ judged, problem }: KeyState): boolean {
  return problem === null && judged?.verdict.passed === true;
}

/** The keys, the most important first: there may not be room for all. */
export function keyHints(work: KeyState, hasRest: boolean, { messages }: Context): Hint[] {
  const { keys } = messages.exercise;
  const { names } = messages.help;
  const { panel } = work;
  const isDone = passes(work);
  const next = { key: 'n', does: keys.next };
  const enter = enterKey(work, hasRest);
  const hints = [
    { key: 'q', does: keys.leave },
    ...(panel === 'exercise' ? [] : [{ key: 'escape', does: keys.back }]),
    { key: '?', does: keys.help },
    ...(isDone ? [next] : [{ key: 'h', does: keys.hint }]),
    { key: 'e', does: keys.editor },
    { key: 't', does: keys.timeline },
    { key: 's', does: keys.step },
    { key: 'o', does: keys.solution },
    { key: 'd', does: keys.differences },
    { key: 'r', does: keys.reset },
    ...(isDone ? [{ key: 'h', does: keys.hint }] : [next]),
  ];
  const { rest } = messages.lesson.reader.enter;
  const does = enter === 'page-down' ? rest : (hints.find(({ key }) => key === enter)?.does ?? keys.back);
  return [
    { key: names.enter, does },
    ...hints
      .filter(({ key }) => key !== enter)
      .map((hint) => (hint.key === 'escape' ? { ...hint, key: names.escape } : hint)),
  ];
}
