import type { Page } from '../../../lessons/index.ts';
import type { Context } from '../context.ts';

/** Whether a page has a demo that can be run. */
export async function hasDemos(page: Page): Promise<boolean> {
  return (await demosOf(page)).length > 0;
}

/** Runs the demos of a page. @throws Interrupted on Ctrl-C */
export async function runDemos(page: Page, { screen, io }: Context): Promise<void> {
  const { loadDemo } = await import('../../../demos/index.ts');
  const { watch } = await import('../../demo/watch.ts');
  for (const demo of await demosOf(page)) await watch(await loadDemo(demo), {}, screen, io);
}

async function demosOf(page: Page) {
  const names = page.blocks.flatMap((block) => (block.type === 'demo' ? [block.demo] : []));
  if (names.length === 0) return [];
  const { findDemo, membersOf } = await import('../../../demos/index.ts');
  return names.flatMap((name) => {
    const found = findDemo(name);
    return found === undefined ? [] : membersOf(found);
  });
}
