import { commonKeys, type Help, openHelp } from '../../terminal/help/index.ts';
import { numberedChoice } from '../../terminal/home/choices.ts';
import { chosenAfter, opens } from '../../terminal/list/choose.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { leaves } from '../../terminal/screen/keys.ts';
import type { Hint } from '../../terminal/text/key-line.ts';
import type { Context } from '../context/context.ts';

export type View = Pick<Context, 'screen' | 'messages'>;

/**
 * Lets one of so many choices be chosen on a screen: by arrows and Enter, or at once by its number.
 * @param draw the screen, with one of them chosen
 * @returns its index; null to leave
 * @throws Interrupted on Ctrl-C
 */
export async function chooseOn(
  terminal: FullScreen,
  draw: (chosen: number) => readonly string[],
  count: number,
  view: View,
): Promise<number | null> {
  for (let chosen = 0; ; ) {
    terminal.show(draw(chosen));
    const key = await terminal.key();
    if (key === 'interrupt') throw new Interrupted();
    const numbered = numberedChoice(key, count);
    if (numbered !== null) return numbered;
    if (key === '?') await openHelp(helpFor(count, view), terminal, view);
    if (leaves(key)) return null;
    if (opens(key)) return chosen;
    chosen = chosenAfter(key, chosen, count, count) ?? chosen;
  }
}

/** The keys of a screen of choices, the most important first. */
export function choiceKeys(count: number, { screen, messages }: View): Hint[] {
  const { keys } = messages.home;
  const { names } = messages.help;
  const { unicode } = screen.theme;
  return [
    { key: names.enter, does: keys.open },
    { key: '?', does: keys.help },
    { key: 'q', does: keys.leave },
    { key: `${unicode ? '↑↓' : names.upDown} ${numbers(count)}`, does: keys.choose },
  ];
}

function helpFor(count: number, { screen, messages }: View): Help {
  const { help, keys } = messages.home;
  const { names } = messages.help;
  return {
    screen: help.screen,
    keys: [
      { key: names.enter, does: help.open },
      { key: numbers(count), does: help.number },
      ...commonKeys(['choose', 'ends'], screen.theme, messages),
      { key: `q ${names.escape}`, does: keys.leave },
    ],
  };
}

/** The keys that choose by number. */
function numbers(count: number): string {
  return `1-${Math.min(9, count)}`;
}
