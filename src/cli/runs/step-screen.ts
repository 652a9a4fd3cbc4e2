import type { Messages } from '../../i18n/index.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { type Hint, SMALLEST, stepper } from '../../terminal/stepper/index.ts';
import type { Player } from '../../terminal/stepper/player.ts';
import { truncate } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import type { ProgramRun } from './program-run.ts';
import type { StepView } from './step-through.ts';

export function screenView(terminal: FullScreen, programs: number, context: Context): StepView {
  return {
    open: () => terminal.enter(),
    close: () => terminal.leave(),
    show: (run, player) => terminal.show(picture(run, player, programs, context)),
  };
}

function picture(
  { title, history, listings, note }: ProgramRun,
  player: Player,
  programs: number,
  { screen, messages }: Context,
): readonly string[] {
  const { width, height, theme } = screen;
  if (isTooSmall(screen)) {
    const needed = messages.step.tooSmall(SMALLEST.width, SMALLEST.height, `${width} × ${height}`);
    return [truncate(needed, width - 1, theme.marks.ellipsis)];
  }
  const { position, solo, t } = player;
  return stepper(
    {
      title,
      history,
      position,
      listings,
      solo,
      t,
      keys: keysOf(player, programs, messages, theme.unicode),
      ...(note !== undefined && { note }),
      ...(player.help && { help: helpOf(messages) }),
    },
    { width, height, theme },
  );
}

function helpOf({ step: { help, keys } }: Messages): Hint[] {
  const hints = Object.values(help).map(([key, does]) => ({ key, does }));
  return [...hints, { key: '?', does: keys.help }];
}

/** The keys, the most important first: there may not be room for all. */
function keysOf(
  { playing, speed }: Player,
  programs: number,
  { step: { keys } }: Messages,
  unicode: boolean,
): Hint[] {
  return [
    { key: 'q', does: keys.leave },
    { key: '?', does: keys.help },
    { key: keys.space, does: playing ? keys.pause : keys.play },
    ...(unicode
      ? [
          { key: '←→', does: keys.event },
          { key: '↑↓', does: keys.turn },
        ]
      : []),
    { key: 'Tab', does: keys.solo },
    ...(programs > 1 ? [{ key: 'v', does: keys.other }] : []),
    { key: '+ -', does: keys.speed(speed < 1 ? `1/${1 / speed}` : `${speed}`) },
  ];
}

export function isTooSmall({ width, height }: Pick<Screen, 'width' | 'height'>): boolean {
  return width < SMALLEST.width || height < SMALLEST.height;
}
