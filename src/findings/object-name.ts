import type { Outline } from '../cpython/index.ts';

const WAITING = /\.(wait|get|put|join|acquire|wait_for|receive|read|readline|readexactly|readuntil)$/;

/** The program's name for the object awaited at a line: `lock` of `async with lock`, `queue.get`; null if unknown. */
export function objectName(line: number | null, outline: Outline | null): string | null {
  if (outline === null || line === null) return null;
  const block = outline.blocks.find((each) => each.line === line && !each.isCall && each.name !== '');
  if (block !== undefined) return block.name;
  return outline.uses.find((use) => use.line === line && WAITING.test(use.name))?.name ?? null;
}
