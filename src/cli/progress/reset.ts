import { resetProgress } from '../../progress/reset.ts';
import { withoutHeldEnter } from '../../terminal/prompt/held-enter.ts';
import { Interrupted, type Io, isInteractive } from '../../terminal/screen/io.ts';
import { onResume } from '../../terminal/screen/modes.ts';
import { readLine } from '../../terminal/screen/read-line.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { chapterTitle, findChapter } from '../course/chapters.ts';
import { openCourse } from '../course/open-course.ts';
import { prefixOf } from '../journal/course-journal.ts';
import { needJournal, withFiles } from '../journal/journal.ts';

export interface ResetOptions {
  readonly yes?: true;
  readonly lessons?: string;
}

/** A chapter to begin anew. */
interface ResetChapter {
  /** Its name in the journal. */
  readonly name: string;
  readonly title: string;
}

/**
 * `asynctutor progress reset`: of everything, or of the chapter of this name or number.
 * @throws CliError if there is no such chapter, it may not ask, or cannot keep a backup
 */
export async function reset(
  name: string | undefined,
  options: ResetOptions,
  context: Context,
): Promise<void> {
  const { io, screen, messages, say } = context;
  const words = messages.progress.reset;
  const chapter = name === undefined ? null : await chapterToReset(name, options, context);
  const { directory } = needJournal(context);
  if (!options.yes) {
    if (!isInteractive(io)) {
      const what = name === undefined ? '' : ` ${shellWord(sanitize(name))}`;
      throw new CliError(words.ask(commandFor(`progress reset${what} --yes`, context)));
    }
    const question = chapter === null ? words.question : words.chapterQuestion(chapter.title);
    if (!(await (screen.live ? isSure(question, io) : isSureInWords(question, context)))) {
      say([words.kept]);
      return;
    }
  }
  const done = withFiles(directory, messages, () => resetProgress(directory, chapter?.name));
  if (done !== null) {
    say([words.done]);
    // As long as a path is: a terminal that breaks it itself still copies it whole.
    io.stdout.write(`${commandFor(`progress import ${shellWord(sanitize(done.backup))}`, context)}\n`);
  } else {
    say([chapter === null ? words.nothing : words.nothingIn(chapter.title)]);
  }
}

async function chapterToReset(name: string, options: ResetOptions, outer: Context): Promise<ResetChapter> {
  const context = openCourse(outer, options);
  const { id } = findChapter(name, context);
  return { name: `${prefixOf(context)}${id}`, title: sanitize(await chapterTitle(id, context)) };
}

/** macOS keeps progress in `Application Support`: a shell must take the path for one word. */
function shellWord(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

/** Keys that change nothing, and have the question drawn anew: a space, and its end. */
const REDRAW = ' \u007f';

async function isSure(message: string, { stdin, stdout, onInterrupt }: Io): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  const { input, stop } = withoutHeldEnter(stdin);
  const abort = new AbortController();
  const ends = [onResume(() => input.push(REDRAW)), onInterrupt(() => abort.abort()), stop];
  try {
    const prompt = inquirer.createPromptModule({ input, output: stdout, signal: abort.signal });
    return (await prompt({ type: 'confirm', name: 'sure', message, default: false })).sure;
  } catch (error) {
    if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) throw new Interrupted();
    throw error;
  } finally {
    for (const end of ends) end();
  }
}

/** Asks in a line, which is not drawn over; the end of the input is a no. */
async function isSureInWords(question: string, { io, say }: Context): Promise<boolean> {
  const line = await readLine(io, () => say([`${question} (y/N)`]));
  return /^\s*y/i.test(line ?? '');
}
