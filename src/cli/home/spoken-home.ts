import { homeTexts } from '../../terminal/home/home.ts';
import type { CourseContext } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { homeFacts } from './facts.ts';
import { spokenChoice } from './spoken-choice.ts';
import { homeSteps } from './steps.ts';

/**
 * Home in words and numbered lines.
 * @returns the command line that was chosen; null to leave
 * @throws Interrupted on Ctrl-C
 */
export async function spokenHome(context: CourseContext): Promise<readonly string[] | null> {
  const { messages, screen, say } = context;
  for (;;) {
    const facts = await homeFacts(context, new CourseJournal(context, () => {}), new Date());
    const steps = homeSteps(facts, messages);
    say(['', ...homeTexts(facts, messages, screen).flat()]);
    const choices = steps.map(({ title, minutes }) =>
      minutes === undefined ? { title } : { title, note: messages.home.spoken.minutes(minutes) },
    );
    const chosen = await spokenChoice(choices, context);
    const command = chosen === null ? null : (steps[chosen]?.command ?? null);
    if (typeof command !== 'string') return command;
    if (command === 'contents') return spokenChapter(context);
    const { read } = await import('../lesson/reader/read.ts');
    await read(null, null, context, command);
  }
}

async function spokenChapter(context: CourseContext): Promise<readonly string[] | null> {
  const { chapters, say, messages } = context;
  const titles = await chapters.titles();
  say(['', messages.home.spoken.chapters]);
  const chosen = await spokenChoice(
    titles.map((title) => ({ title })),
    context,
  );
  const file = chosen === null ? undefined : chapters.files[chosen];
  return file === undefined ? null : ['lesson', file.id];
}
