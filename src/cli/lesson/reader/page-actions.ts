import { findDemo, loadDemo, membersOf } from '../../../demos/index.ts';
import { textIn } from '../../../i18n/index.ts';
import { sanitize } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';
import { CliError } from '../../context/exit.ts';
import { programsOf, runnablePrograms, type ShownPage } from './page-programs.ts';

export function canRun(page: ShownPage): boolean {
  return demosOf(page).length > 0 || runnablePrograms(page).length > 0;
}

/** Whether there is anything to run, or a program of which to say why it is not run. */
export function hasProgram(page: ShownPage): boolean {
  return demosOf(page).length > 0 || programsOf(page).length > 0;
}

/**
 * Runs what a page shows, on the terminal as it was before: its demos, or else its own programs. Keys lead through them,
 * and the last one back.
 * @throws Interrupted on Ctrl-C; CliError if nothing of it can be run, which says why
 */
export async function runPage(page: ShownPage, context: Context): Promise<void> {
  const demos = demosOf(page);
  const end = context.messages.lesson.reader.keys.cancel;
  if (demos.length > 0) {
    const { walk } = await import('../../demo/walk.ts');
    return walk(await Promise.all(demos.map(loadDemo)), {}, end, context);
  }
  checkRunnable(page, context);
  const { watchPage } = await import('./watch-page.ts');
  return watchPage(page, end, context);
}

/** Steps through what a page shows. @throws Interrupted on Ctrl-C; CliError if it cannot be run, or there is no room for it */
export async function stepPage(page: ShownPage, context: Context): Promise<void> {
  const demos = demosOf(page);
  if (demos.length > 0) {
    const { stepDemos } = await import('../../demo/step-demos.ts');
    return stepDemos(await Promise.all(demos.map(loadDemo)), context);
  }
  checkRunnable(page, context);
  const { stepPrograms } = await import('./watch-page.ts');
  return stepPrograms(runnablePrograms(page).flat(), page, context);
}

/** Writes the programs of a page as they are, without numbers and colours, ready to be selected. */
export function showCode(page: ShownPage, { messages, screen, say }: Context): void {
  const { theme } = screen;
  const programs = programsOf(page).flat();
  if (programs.length === 0) say([messages.lesson.reader.noCode]);
  for (const [index, { side, code }] of programs.entries()) {
    const rule = theme.marks.rule.repeat(3);
    const count = programs.length > 1 ? `${index + 1}/${programs.length}` : '';
    const head = [rule, count, side && theme.words.page[side], rule].filter(Boolean).join(' ');
    say([theme.colour.dim(head), ...code.map(sanitize), '']);
  }
}

/** @throws CliError if none of its programs can be run */
function checkRunnable(page: ShownPage, { messages, language, screen }: Context): void {
  if (runnablePrograms(page).length > 0) return;
  const programs = programsOf(page).flat();
  const notRun = programs.find((program) => program.notRun !== undefined)?.notRun;
  if (notRun !== undefined) throw new CliError(screen.theme.words.page.notRun(textIn(notRun, language)));
  throw new CliError(programs.length > 0 ? messages.replay.onlyShown : messages.lesson.reader.noCode);
}

function demosOf({ blocks }: ShownPage) {
  const names = blocks.flatMap((block) => (block.type === 'demo' ? [block.demo] : []));
  return names.flatMap((name) => {
    const found = findDemo(name);
    return found === undefined ? [] : membersOf(found);
  });
}
