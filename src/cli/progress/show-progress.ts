import { textIn } from '../../i18n/index.ts';
import { progressView } from '../../terminal/progress/progress.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { openCourse } from '../course/context.ts';
import { namesIn } from '../course/names.ts';
import { openJournal } from '../journal/journal.ts';
import type { ProgressOptions } from './command.ts';
import { overviewOf } from './overview.ts';

/** `asynctutor progress`: chapters, scores, reviews and days; as data with `--json`. */
export async function showProgress(options: ProgressOptions, io: Io): Promise<void> {
  const { library, language, messages, screen } = await openCourse(options, io);
  const { state, damaged } = openJournal(io, messages);
  const overview = await overviewOf(library, state, damaged, new Date(), messages);
  if (options.json) {
    io.stdout.write(`${JSON.stringify(overview, null, 2)}\n`);
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
  io.stdout.write(`${lines.join('\n')}\n`);
  if (damaged > 0) io.stderr.write(`asynctutor: ${words.damaged(damaged)}\n`);
  if (state.newer > 0) io.stderr.write(`asynctutor: ${words.newer(state.newer)}\n`);
}
