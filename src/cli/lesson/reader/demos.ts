import { findDemo, loadDemo, membersOf } from '../../../demos/index.ts';
import type { Page } from '../../../lessons/index.ts';
import type { Context } from '../../context/context.ts';

/** Whether a page has a demo that can be run. */
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
  const { stepDemos } = await import('../../demo/step/step-demos.ts');
  await stepDemos(await Promise.all(demosOf(page).map(loadDemo)), context);
}

function demosOf(page: Page) {
  const names = page.blocks.flatMap((block) => (block.type === 'demo' ? [block.demo] : []));
  return names.flatMap((name) => {
    const found = findDemo(name);
    return found === undefined ? [] : membersOf(found);
  });
}
