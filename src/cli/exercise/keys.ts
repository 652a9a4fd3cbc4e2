import type { Hint } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';
import type { Work } from './work.ts';

/** The keys, the most important first: there may not be room for all. */
export function keyHints({ panel, isSolved }: Work, { messages }: Context): Hint[] {
  const { keys } = messages.exercise;
  const next = { key: 'n', does: keys.next };
  return [
    ...(panel === 'exercise' ? [] : [{ key: keys.escape, does: keys.back }]),
    { key: 'q', does: keys.leave },
    { key: '?', does: keys.help },
    ...(isSolved ? [next] : [{ key: 'h', does: keys.hint }]),
    { key: 'e', does: keys.editor },
    { key: 't', does: keys.timeline },
    { key: 's', does: keys.step },
    { key: 'o', does: keys.solution },
    { key: 'd', does: keys.differences },
    { key: 'r', does: keys.reset },
    ...(isSolved ? [{ key: 'h', does: keys.hint }] : [next]),
  ];
}
