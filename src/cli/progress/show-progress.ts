import { textIn } from '../../i18n/index.ts';
import { progressView } from '../../terminal/progress/progress.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { namesIn } from '../course/names.ts';
import { openCourse } from '../course/open-course.ts';
import { openJournal } from '../journal/journal.ts';
import type { ProgressOptions } from './command.ts';
import { overviewOf } from './overview.ts';

/** `asynctutor progress`: chapters, scores, reviews and days; as data with `--json`. */
export async function showProgress(options: ProgressOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { io, library, language, messages, screen, say } = context;
  const { state, damaged } = openJournal(context);
  const overview = await overviewOf(library, state, damaged, new Date(), messages);
  if (options.json) {
    say([JSON.stringify(overview, null, 2)]);
    return;
  }
  const words = messages.progress;
  const names = await namesIn(library);
  const lines = progressView(
    {
      chapters: overview.chapters.map(({ id, ...chapter }) => ({ name: id, ...chapter })),
      ideas: overview.ideas.map(({ row, ...score }) => ({
        name: textIn(names.ideas.get(row) ?? sanitize(row), language),
        ...score,
      })),
      due: overview.due.length,
      next: overview.next === null ? null : overview.next.slice(0, 10),
      days: new Map(Object.entries(overview.days)),
      today: overview.today,
    },
    words.view,
    screen,
  );
  say(lines);
  if (damaged > 0) io.stderr.write(`asynctutor: ${words.damaged(damaged)}\n`);
  if (state.newer > 0) io.stderr.write(`asynctutor: ${words.newer(state.newer)}\n`);
}
