import type { Messages } from '../../i18n/index.ts';
import { oneOf } from '../describe.ts';
import type { Outline, PlacedId } from '../outline.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../visible.ts';

type Links = (outline: Outline) => readonly PlacedId[];

const prerequisites: Links = ({ prerequisites }) => prerequisites;

const parents: Links = ({ parent }) => (parent === null ? [] : [parent]);

/**
 * Finds prerequisites and parents that are no chapters, and cycles of them.
 * @param ids of all chapters, also of those that could not be read
 */
export function checkChains(
  outlines: readonly Outline[],
  ids: readonly string[],
  messages: Messages,
): Problem[] {
  const { course: words } = messages.check;
  const known = new Set(ids);
  const missing = outlines.flatMap((outline) =>
    [...prerequisites(outline), ...parents(outline)].flatMap(({ id, span }) =>
      known.has(id) ? [] : [{ ...span, expected: oneOf(id, ids, words.chapter, messages), found: quote(id) }],
    ),
  );
  return [
    ...missing,
    ...cycles(outlines, prerequisites, words.acyclic),
    ...cycles(outlines, parents, words.acyclicParents),
  ];
}

/** One problem for each cycle of chapters, at the link that closes it. */
function cycles(outlines: readonly Outline[], links: Links, expected: string): Problem[] {
  const byId = new Map(outlines.map((outline) => [outline.chapter.id, outline]));
  const problems: Problem[] = [];
  const finished = new Set<Outline>();
  for (const start of outlines) {
    // The path from `start`, each chapter with its links that have not been followed yet.
    const path: { outline: Outline; links: PlacedId[] }[] = [];
    const enter = (outline: Outline) => path.push({ outline, links: [...links(outline)] });
    if (!finished.has(start)) enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const link = last.links.shift();
      if (link === undefined) {
        finished.add(last.outline);
        path.pop();
        continue;
      }
      const next = byId.get(link.id);
      if (next === undefined || finished.has(next)) continue;
      const from = path.findIndex(({ outline }) => outline === next);
      if (from < 0) enter(next);
      else {
        const cycle = [...path.slice(from).map(({ outline }) => outline.chapter.id), link.id];
        problems.push({ ...link.span, expected, found: cycle.join(' → ') });
      }
    }
  }
  return problems;
}
