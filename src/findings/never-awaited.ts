import type { Outline } from '../cpython/index.ts';
import { plainName } from '../text/plain-name.ts';
import type { FindingSource, NeverAwaited } from './finding.ts';
import { byLine } from './group-by.ts';

export function neverAwaited({ trace, outline }: FindingSource): NeverAwaited[] {
  const all = trace.events.flatMap((event) => {
    if (event.type !== 'never-awaited') return [];
    const coroutine = plainName(event.coroutine);
    return [{ line: placeOf(coroutine, event.line ?? null, outline), coroutine }];
  });
  // asyncio makes coroutines too, and a program may leave one unawaited: those of `as_completed`, half used.
  const own = all.filter(
    ({ line, coroutine }) =>
      line !== null || outline === null || outline.functions.some(({ name }) => name === coroutine),
  );
  return byLine(own).map((group) => ({ kind: 'never-awaited', ...group.first, count: group.all.length }));
}

/** The line where a coroutine was made: an installed Python knows only the line where it was freed. */
function placeOf(coroutine: string, line: number | null, outline: Outline | null): number | null {
  if (outline === null || line === null) return line;
  const last = coroutine.split('.').at(-1);
  const uses = outline.uses.filter(({ name }) => name.split('.').at(-1) === last).map((use) => use.line);
  if (uses.includes(line)) return line;
  const awaited = new Set(outline.uses.filter(({ name }) => name === 'await').map((use) => use.line));
  const [place, ...others] = new Set(uses.filter((use) => !awaited.has(use)));
  return place !== undefined && others.length === 0 ? place : line;
}
