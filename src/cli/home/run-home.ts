import { choicesPicture } from '../../terminal/home/choices.ts';
import { homeTexts } from '../../terminal/home/home.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { CourseContext } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { choiceKeys, chooseOn, type View } from './choose-on.ts';
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
    const draw = (chosen: number): string[] => homePicture(facts, steps, chosen, context);
    const chosen = await chooseOn(terminal, draw, steps.length, context);
    return chosen === null ? null : (steps[chosen] ?? null);
  } finally {
    terminal.leave();
  }
}

/** The whole screen. */
export function homePicture(
  facts: HomeFacts,
  steps: readonly HomeStep[],
  chosen: number,
  { screen, messages }: View,
): string[] {
  const { home: words } = messages;
  return choicesPicture(
    {
      head: words.title,
      above: homeTexts(facts, messages, screen),
      choices: steps.map(({ title, minutes }) =>
        minutes === undefined ? { title } : { title, note: words.minutes(minutes) },
      ),
      chosen,
      keys: choiceKeys(steps.length, { screen, messages }),
    },
    screen,
  );
}
