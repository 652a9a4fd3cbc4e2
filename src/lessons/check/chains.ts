import type { Messages } from '../../i18n/index.ts';
import { oneOf } from '../describe.ts';
import type { Outline, PlacedId } from '../outline.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../visible.ts';

type Links = (outline: Outline) => readonly PlacedId[];

const prerequisites: Links = ({ prerequisites }) => prerequisites;

const parents: Links = ({ parent }) => (parent === null ? [] : [parent]);

/**
 * Prerequisites and parents that are no chapters, and those that lead back to where they come from.
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

/** One problem for each ring of chapters, at the link that closes it. */
function cycles(outlines: readonly Outline[], links: Links, expected: string): Problem[] {
  const byId = new Map(outlines.map((outline) => [outline.chapter.id, outline]));
  const problems: Problem[] = [];
  const finished = new Set<Outline>();
  for (const start of outlines) {
    // The way from `start` to where we are, each with those of its links that have not been followed yet.
    const way: { at: Outline; links: PlacedId[] }[] = [];
    const enter = (at: Outline) => way.push({ at, links: [...links(at)] });
    if (!finished.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const link = here.links.shift();
      if (link === undefined) {
        finished.add(here.at);
        way.pop();
        continue;
      }
      const next = byId.get(link.id);
      if (next === undefined || finished.has(next)) continue;
      const from = way.findIndex(({ at }) => at === next);
      if (from < 0) enter(next);
      else {
        const ring = [...way.slice(from).map(({ at }) => at.chapter.id), link.id];
        problems.push({ ...link.span, expected, found: ring.join(' → ') });
      }
    }
  }
  return problems;
}
