import type { Messages } from '../../i18n/index.ts';
import type { Help } from '../../terminal/help/index.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import type { Hint } from '../../terminal/text/key-line.ts';
import type { Context } from '../context/context.ts';

/** What keys do while a run is watched, the most important first: there may not be room for all. */
export const ACTIONS = ['pause', 'stop', 'help', 'step', 'other', 'speed', 'again'] as const;

export type WatchAction = (typeof ACTIONS)[number];

/** What somebody wants instead of watching on. */
export type WatchRequest = 'left' | 'step' | 'other' | 'again' | 'help';

export interface WatchControls {
  /** The actions that make sense in this run. */
  readonly actions: readonly WatchAction[];
  readonly isPaused: boolean;
  readonly speed: number;
  togglePause(): void;
  /** @param factor of the speed so far */
  changeSpeed(factor: number): void;
}

const KEYS: Readonly<Record<Key, WatchAction>> = {
  space: 'pause',
  q: 'stop',
  escape: 'stop',
  end: 'stop',
  s: 'step',
  '+': 'speed',
  '=': 'speed',
  '-': 'speed',
  r: 'again',
  o: 'other',
  '?': 'help',
};

/** Does what a key says, or returns what has to be done. */
export function pressWatchKey(key: Key, controls: WatchControls): WatchRequest | null {
  const action = KEYS[key];
  if (action === undefined || !controls.actions.includes(action)) return null;
  switch (action) {
    case 'stop':
      return 'left';
    case 'step':
    case 'other':
    case 'again':
    case 'help':
      return action;
    case 'pause':
      controls.togglePause();
      return null;
    case 'speed':
      controls.changeSpeed(key === '-' ? 1 / 2 : 2);
      return null;
  }
}

export function watchHints({ actions, isPaused }: WatchControls, { step, replay }: Messages): Hint[] {
  const { keys } = replay;
  const hints: Record<WatchAction, Hint> = {
    pause: { key: step.keys.space, does: isPaused ? keys.goOn : step.keys.pause },
    stop: { key: 'q', does: keys.stop },
    step: { key: 's', does: keys.step },
    other: { key: 'o', does: keys.other },
    speed: { key: '+ -', does: keys.speed },
    again: { key: 'r', does: keys.again },
    help: { key: '?', does: step.keys.help },
  };
  return ACTIONS.filter((action) => actions.includes(action)).map((action) => hints[action]);
}

/** What `?` shows while a run is watched. */
export function watchHelp({ actions }: WatchControls, { step, replay, help }: Messages): Help {
  const { does, screen } = replay.help;
  const keys: Record<Exclude<WatchAction, 'help'>, string> = {
    pause: step.keys.space,
    speed: '+ -',
    step: 's',
    other: 'o',
    again: 'r',
    stop: `q ${help.names.escape}`,
  };
  const shown = (Object.keys(keys) as (keyof typeof keys)[]).filter((action) => actions.includes(action));
  return { screen, keys: shown.map((action) => ({ key: keys[action], does: does[action] })) };
}

/** `×360`, `×1/8`, `×2  paused`. */
export function watchStatus(
  { speed, isPaused }: WatchControls,
  { messages, screen }: Pick<Context, 'messages' | 'screen'>,
): string {
  const factor = Number((speed < 1 ? 1 / speed : speed).toPrecision(3));
  const times = `${screen.theme.marks.times}${speed < 1 ? '1/' : ''}${factor}`;
  return isPaused ? `${times}  ${messages.replay.paused}` : times;
}
