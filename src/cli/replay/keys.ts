import type { Messages } from '../../i18n/index.ts';
import type { Hint } from '../../terminal/text/key-line.ts';
import type { Context } from '../context/context.ts';

/** The keys of a run that is watched, the most important first: there may not be room for all. */
export function watchKeys(isPaused: boolean, { step, replay }: Messages): Hint[] {
  const { keys } = replay;
  return [
    { key: step.keys.space, does: isPaused ? keys.goOn : step.keys.pause },
    { key: 'q', does: keys.stop },
    { key: 's', does: keys.step },
    { key: '+ -', does: keys.speed },
    { key: 'r', does: keys.again },
  ];
}

/** `×360`, `×1/8`, `×2  paused`. */
export function watchStatus(
  speed: number,
  isPaused: boolean,
  { messages, screen }: Pick<Context, 'messages' | 'screen'>,
): string {
  const { marks } = screen.theme;
  const factor = Number((speed < 1 ? 1 / speed : speed).toPrecision(3));
  return `${marks.times}${speed < 1 ? '1/' : ''}${factor}${isPaused ? `  ${messages.replay.paused}` : ''}`;
}
