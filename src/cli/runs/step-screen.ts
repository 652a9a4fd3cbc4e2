import type { Messages } from '../../i18n/index.ts';
import { type Help, openHelp } from '../../terminal/help/index.ts';
import { closingKey, isEnd } from '../../terminal/screen/closing-key.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import {
  type DetailsInput,
  detailsPicture,
  type Hint,
  pressDetails,
  SMALLEST,
  stepper,
} from '../../terminal/stepper/index.ts';
import type { Player } from '../../terminal/stepper/player.ts';
import { type Theme, truncate } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import type { ProgramRun } from './program-run.ts';
import type { StepView } from './step-through.ts';

export function screenView(terminal: FullScreen, programs: number, context: Context): StepView {
  const { screen, messages } = context;
  return {
    open: () => terminal.enter(),
    close: () => terminal.leave(),
    show: (run, player) => terminal.show(picture(run, player, programs, context)),
    async read(what, run, { position }) {
      if (what === 'details') return showDetails({ ...run, position }, terminal, context);
      return openHelp(helpOf(screen.theme, messages), terminal, context);
    },
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
  const { position, solo, t, typing } = player;
  return stepper(
    {
      title,
      history,
      position,
      listings,
      solo,
      t,
      typing,
      keys: keysOf(player, programs, messages, theme.unicode),
      ...(note !== undefined && { note }),
    },
    { width, height, theme },
  );
}

/** What the keys do. */
function helpOf(theme: Theme, messages: Messages): Help {
  const { names } = messages.help;
  const { screen, help, keys } = messages.step;
  const turns = theme.unicode ? names.arrows : names.upDown;
  return {
    screen,
    keys: [
      { key: theme.unicode ? names.sideways : names.leftRight, does: help.events },
      { key: `${turns} j k`, does: help.turns },
      { key: names.screens, does: help.pages },
      { key: names.ends, does: help.ends },
      { key: 'g', does: help.goTo },
      { key: 'l', does: help.details },
      { key: names.space, does: help.play },
      { key: '+ -', does: help.speed },
      { key: names.tab, does: help.follow },
      { key: names.escape, does: help.all },
      { key: 'v V', does: help.programs },
      { key: 'q', does: keys.leave },
    ],
  };
}

async function showDetails(
  input: DetailsInput,
  terminal: FullScreen,
  { screen, messages: { help } }: Context,
): Promise<void> {
  const close = [{ key: help.anyKey, does: help.close }];
  const key = await closingKey(
    terminal,
    (top) => detailsPicture(input, top, screen, close),
    (pressed, top) => pressDetails(pressed, top, input, screen),
  );
  if (isEnd(key)) terminal.unread(key);
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
    { key: 'g', does: keys.goTo },
    { key: 'l', does: keys.locals },
    { key: 'Tab', does: keys.solo },
    ...(programs > 1 ? [{ key: 'v', does: keys.other }] : []),
    { key: '+ -', does: keys.speed(speed < 1 ? `1/${1 / speed}` : `${speed}`) },
  ];
}

export function isTooSmall({ width, height }: Pick<Screen, 'width' | 'height'>): boolean {
  return width < SMALLEST.width || height < SMALLEST.height;
}
