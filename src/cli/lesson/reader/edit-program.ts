import { textIn } from '../../../i18n/index.ts';
import { sentence } from '../../../terminal/page/index.ts';
import { sanitize } from '../../../terminal/text/index.ts';
import { joinLines } from '../../../text/index.ts';
import type { Context } from '../../context/context.ts';
import { CliError } from '../../context/exit.ts';
import { edit, editorIn } from '../../exercise/editor.ts';
import { beginFile, workingFile } from '../../exercise/working-file.ts';
import { type PageProgram, programsOf, runnablePrograms, type ShownPage } from './page-programs.ts';

export function hasPython(page: ShownPage): boolean {
  return pythonOf(page) !== null;
}

/**
 * Lets the learner change the first Python program of a page: a copy of it is opened in their editor, and what they save is
 * run. An editor with a window, or none that is known, leaves the terminal free to show each save.
 * @param name of the copy, without `.py`
 * @throws Interrupted on Ctrl-C
 */
export async function editProgram(page: ShownPage, name: string, context: Context): Promise<void> {
  const { io, language, messages, screen } = context;
  const program = pythonOf(page);
  const say = (text: string) => context.say(sentence(text, '', screen));
  if (program === null) {
    return say(programsOf(page).length > 0 ? messages.replay.onlyShown : messages.lesson.reader.noCode);
  }
  if (program.notRun !== undefined)
    return say(screen.theme.words.page.notRun(textIn(program.notRun, language)));
  const path = workingFile(name);
  const words = messages.exercise;
  try {
    const isNew = beginFile(path, joinLines(program.code), messages);
    if (program.side === 'wrong') say(messages.replay.edits(screen.theme.words.page.wrong));
    say(isNew ? words.try.copied(sanitize(path)) : words.try.there(sanitize(path)));
    const editor = editorIn(io.env);
    if (editor === null) say(words.editor.none);
    else await edit(editor, path, io, () => say(words.editor.failed(sanitize(editor.command))));
    const { runScript } = await import('../../run/run-script.ts');
    await runScript([path], editor === null || editor.isGraphical ? { watch: true } : {}, context);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    if (error.message !== '') say(sanitize(error.message));
  }
}

/** One that is run here, if there is any; of a pair the wrong one, which is there to be repaired. */
function pythonOf(page: ShownPage): PageProgram | null {
  return (
    runnablePrograms(page)[0]?.[0] ??
    programsOf(page)
      .flat()
      .find(({ language }) => language === 'python') ??
    null
  );
}
