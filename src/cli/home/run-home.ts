import { commonKeys, type Help, openHelp } from '../../terminal/help/index.ts';
import { choicesPicture, numberedChoice, pressChoice } from '../../terminal/home/choices.ts';
import { homeLines } from '../../terminal/home/home.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Hint } from '../../terminal/text/key-line.ts';
import type { Context } from '../context/context.ts';
import type { CourseContext } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { type HomeFacts, homeFacts } from './facts.ts';
import { type HomeStep, homeSteps } from './steps.ts';

/**
 * The home screen: how far the learner is, and what to do next.
 * @returns what was chosen; null to leave
 * @throws Interrupted on Ctrl-C
 */
export async function runHome(context: CourseContext): Promise<HomeStep | null> {
  // Says nothing of a journal that cannot be read: the command that is chosen will.
  const facts = await homeFacts(context, new CourseJournal(context, () => {}), new Date());
  const steps = homeSteps(facts, context.messages);
  const terminal = new FullScreen(context.io);
  terminal.enter();
  try {
    return await choose(facts, steps, terminal, context);
  } finally {
    terminal.leave();
  }
}

async function choose(
  facts: HomeFacts,
  steps: readonly HomeStep[],
  terminal: FullScreen,
  context: CourseContext,
): Promise<HomeStep | null> {
  const { length } = steps;
  for (let chosen = 0; ; ) {
    terminal.show(homePicture(facts, steps, chosen, context));
    const key = await terminal.key();
    const numbered = numberedChoice(key, length);
    if (key === 'interrupt') throw new Interrupted();
    if (numbered !== null) return steps[numbered] ?? null;
    if (key === '?') await openHelp(helpFor(length, context), terminal, context);
    if (key === 'escape') chosen = 0;
    const next = pressChoice(key, chosen, length);
    if (next === 'leave') return null;
    if (next === 'open') return steps[chosen] ?? null;
    chosen = next ?? chosen;
  }
}

/** The whole screen. */
export function homePicture(
  facts: HomeFacts,
  steps: readonly HomeStep[],
  chosen: number,
  { screen, messages }: Pick<Context, 'screen' | 'messages'>,
): string[] {
  const { home: words } = messages;
  const choices = steps.map(({ title, minutes }) =>
    minutes === undefined ? { title } : { title, note: words.minutes(minutes) },
  );
  return choicesPicture(
    {
      head: words.title,
      above: homeLines(facts, messages, screen),
      choices,
      chosen,
      keys: choiceKeys(steps.length, { screen, messages }),
    },
    screen,
  );
}

/** The keys of a screen of choices, the most important first. */
export function choiceKeys(count: number, { screen, messages }: Pick<Context, 'screen' | 'messages'>): Hint[] {
  const { keys } = messages.home;
  const { names } = messages.help;
  const { unicode } = screen.theme;
  return [
    { key: unicode ? '⏎' : names.enter, does: keys.open },
    { key: '?', does: keys.help },
    { key: 'q', does: keys.leave },
    { key: `${unicode ? names.arrows : names.upDown} 1-${Math.min(9, count)}`, does: keys.choose },
  ];
}

function helpFor(count: number, { screen, messages }: Pick<Context, 'screen' | 'messages'>): Help {
  const { help, keys } = messages.home;
  const { names } = messages.help;
  return {
    screen: help.screen,
    keys: [
      { key: names.enter, does: help.open },
      { key: `1-${Math.min(9, count)}`, does: help.number },
      ...commonKeys(['choose', 'ends'], screen.theme, messages),
      { key: names.escape, does: help.top },
      { key: 'q', does: keys.leave },
    ],
  };
}
