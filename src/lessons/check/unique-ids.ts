import type { Messages } from '../../i18n/index.ts';
import type { Outline, PlacedId } from '../outline.ts';
import type { Finding, Problem } from '../problem.ts';
import { quote } from '../visible.ts';

/** The repeated ids in a list. @param name of the list in its file */
export function checkIds(
  members: readonly { readonly id: string }[],
  name: string,
  messages: Messages,
): Finding[] {
  const seen = new Set<string>();
  return members.flatMap(({ id }, index) => {
    if (seen.size < seen.add(id).size) return [];
    return [{ path: [name, index, 'id'], expected: messages.check.course.uniqueId, found: quote(id) }];
  });
}

export function checkUniqueIds(outlines: readonly Outline[], messages: Messages): Problem[] {
  const chapters = outlines.map(({ chapter }) => chapter);
  const questions = outlines.flatMap((outline) => outline.questions);
  return [...repetitions(chapters, messages), ...repetitions(questions, messages)];
}

function repetitions(ids: readonly PlacedId[], { check: { course: words } }: Messages): Problem[] {
  const first = new Map<string, PlacedId>();
  const problems: Problem[] = [];
  for (const placed of ids) {
    const other = first.get(placed.id);
    if (other === undefined) first.set(placed.id, placed);
    else {
      const { file, line } = other.span;
      problems.push({
        ...placed.span,
        expected: words.uniqueId,
        found: words.alsoIn(quote(placed.id), `${file}:${line}`),
      });
    }
  }
  return problems;
}
