import type { Messages } from '../../i18n/index.ts';
import type { Block, Chapter } from '../chapter.ts';
import { oneOf } from '../describe.ts';
import type { Outline } from '../outline.ts';
import { blocksOf, questionsOf } from '../parts.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';

/** The names to which chapters may refer; undefined: any. */
export interface Known {
  readonly demos: readonly KnownDemo[] | undefined;
  readonly exercises: readonly string[];
  readonly rows: readonly string[] | undefined;
}

export interface KnownDemo {
  readonly name: string;
  readonly variants: readonly string[];
}

export function checkReferences(chapter: Chapter, known: Known, messages: Messages): Finding[] {
  const { course: words } = messages.check;
  return [
    ...[...blocksOf(chapter)].flatMap(({ block, path }) => [
      ...demoReferences(block, path, known, messages),
      ...(block.type === 'exercise'
        ? unknownNames(
            [block.exercise],
            known.exercises,
            words.exercise,
            () => [...path, 'exercise'],
            messages,
          )
        : []),
    ]),
    ...rowReferences(chapter).flatMap(({ ids, path }) =>
      unknownNames(ids, known.rows, words.row, (index) => [...path, index], messages),
    ),
  ];
}

function demoReferences(block: Block, path: Path, { demos }: Known, messages: Messages): Finding[] {
  if (block.type !== 'demo' || demos === undefined) return [];
  const { course: words } = messages.check;
  const demo = demos.find(({ name }) => name === block.demo);
  const names = demos.map(({ name }) => name);
  if (demo === undefined)
    return unknownNames([block.demo], names, words.demo, () => [...path, 'demo'], messages);
  if (block.variant === undefined) return [];
  const expected = words.variant(quote(block.demo));
  return unknownNames([block.variant], demo.variants, expected, () => [...path, 'variant'], messages);
}

function rowReferences(chapter: Chapter): { ids: readonly string[]; path: Path }[] {
  const ofBlocks = [...blocksOf(chapter)].flatMap(({ block, path }) =>
    'rows' in block && block.rows !== undefined ? [{ ids: block.rows, path: [...path, 'rows'] }] : [],
  );
  const ofQuestions = [...questionsOf(chapter)].map(({ question, path }) => ({
    ids: question.rows,
    path: [...path, 'rows'],
  }));
  return [{ ids: chapter.covers, path: ['covers'] }, ...ofBlocks, ...ofQuestions];
}

/** Checks that a page exists. @param outlines null: any page may exist */
export function pageReferences(
  { chapter, page }: { readonly chapter: string; readonly page: string },
  outlines: readonly Outline[] | null,
  messages: Messages,
): Finding[] {
  const { course: words } = messages.check;
  const chapters = outlines?.map((outline) => outline.chapter.id);
  const pages = outlines?.find((outline) => outline.chapter.id === chapter)?.pages;
  return [
    ...unknownNames([chapter], chapters, words.chapter, () => ['chapter'], messages),
    ...unknownNames([page], pages, words.page(quote(chapter)), () => ['page'], messages),
  ];
}

/** The names that are not known, each with a known one that may be meant. @param known undefined: any is known */
export function unknownNames(
  ids: readonly string[],
  known: readonly string[] | undefined,
  expected: string,
  at: (index: number) => Path,
  messages: Messages,
): Finding[] {
  if (known === undefined) return [];
  return ids.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [{ path: at(index), expected: oneOf(id, known, expected, messages), found: quote(id) }],
  );
}
