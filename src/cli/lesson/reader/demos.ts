import { findDemo, loadDemo, membersOf } from '../../../demos/index.ts';
import type { Page } from '../../../lessons/index.ts';
import type { Context } from '../context.ts';

/** Whether a page has a demo that can be run. */
export function hasDemos(page: Page): boolean {
  return demosOf(page).length > 0;
}

/** Runs the demos of a page. @throws Interrupted on Ctrl-C */
export async function runDemos(page: Page, { screen, io }: Context): Promise<void> {
  const { watch } = await import('../../demo/watch.ts');
  for (const demo of demosOf(page)) await watch(await loadDemo(demo), {}, screen, io);
}

function demosOf(page: Page) {
  const names = page.blocks.flatMap((block) => (block.type === 'demo' ? [block.demo] : []));
  return names.flatMap((name) => {
    const found = findDemo(name);
    return found === undefined ? [] : membersOf(found);
  });
}
