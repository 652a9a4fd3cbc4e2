import { findDemo, loadDemo, membersOf } from '../../../demos/index.ts';
import type { Block, Page } from '../../../lessons/index.ts';
import { sanitize } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';

export function hasDemos(page: Page): boolean {
  return demosOf(page).length > 0;
}

/** Shows the demos of a page, each when it is asked for. @throws Interrupted on Ctrl-C */
export async function runDemos(page: Page, context: Context): Promise<void> {
  const { walk } = await import('../../demo/walk.ts');
  await walk(await Promise.all(demosOf(page).map(loadDemo)), {}, context);
}

/** Steps through the demos of a page. @throws Interrupted on Ctrl-C; CliError if there is no room for it */
export async function stepThrough(page: Page, context: Context): Promise<void> {
  const { stepDemos } = await import('../../demo/step-demos.ts');
  await stepDemos(await Promise.all(demosOf(page).map(loadDemo)), context);
}

/** Writes the programs of a page as they are, without numbers and colours, ready to be selected. */
export function showCode({ blocks }: Page, { messages, screen, say }: Context): void {
  const { theme } = screen;
  const programs = blocks.flatMap(programsOf);
  if (programs.length === 0) say([messages.lesson.reader.noCode]);
  for (const [index, { title, code }] of programs.entries()) {
    const rule = theme.marks.rule.repeat(3);
    const count = programs.length > 1 ? `${index + 1}/${programs.length}` : '';
    const head = [rule, count, title && theme.words.page[title], rule].filter(Boolean).join(' ');
    say([theme.colour.dim(head), ...code.map(sanitize), '']);
  }
}

function demosOf(page: Page) {
  const names = page.blocks.flatMap((block) => (block.type === 'demo' ? [block.demo] : []));
  return names.flatMap((name) => {
    const found = findDemo(name);
    return found === undefined ? [] : membersOf(found);
  });
}

interface TitledCode {
  readonly title?: 'wrong' | 'right';
  readonly code: readonly string[];
}

function programsOf(block: Block): TitledCode[] {
  switch (block.type) {
    case 'code':
      return [{ code: block.code }];
    case 'pair':
      return [
        { title: 'wrong', code: block.wrong.code },
        { title: 'right', code: block.right.code },
      ];
    case 'prediction':
      return block.question.code === undefined ? [] : [{ code: block.question.code }];
    default:
      return [];
  }
}
