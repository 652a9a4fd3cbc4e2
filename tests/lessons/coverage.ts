import { textIn } from '../../src/i18n/index.ts';
import type { Curriculum, Means, Row } from '../../src/lessons/curriculum.ts';
import { blocksOf, type Chapter, questionsOf } from '../../src/lessons/index.ts';

/** The demos and exercises that exist; a kind that is absent here exists in full. */
export interface Built {
  readonly demos?: readonly string[];
  readonly exercises?: readonly string[];
}

/** Everything of one kind that teaches an idea. */
export interface Cell {
  /** Whether the curriculum demands it. */
  readonly needed: boolean;
  /** Ids of chapters, demos, questions or exercises. */
  readonly names: readonly string[];
  /** Referred to by chapters, and not built yet. */
  readonly open: readonly string[];
}

/** How one idea is taught. */
export type CoverageRow = Pick<Row, 'id' | 'idea'> & Readonly<Record<Means, Cell>>;

const MEANS = ['lesson', 'demo', 'question', 'exercise'] as const satisfies readonly Means[];

/** Where each idea of a curriculum is taught, by the chapters' own account. */
export function coverageOf(
  chapters: readonly Chapter[],
  curriculum: Curriculum,
  built: Built = {},
): CoverageRow[] {
  const uses = chapters.flatMap(usesIn);
  return curriculum.rows.map(({ id, idea, needs }) => {
    const cell = (means: Means): Cell => {
      const names = [
        ...new Set(uses.flatMap((use) => (use.row === id && use.means === means ? [use.name] : []))),
      ];
      return {
        needed: needs.includes(means),
        names,
        open: names.filter((name) => !isBuilt(means, name, built)),
      };
    };
    return {
      id,
      idea,
      lesson: cell('lesson'),
      demo: cell('demo'),
      question: cell('question'),
      exercise: cell('exercise'),
    };
  });
}

/** Demands of the curriculum that no chapter meets: `M7 question`. */
export function holesOf(coverage: readonly CoverageRow[]): string[] {
  return coverage.flatMap((row) =>
    MEANS.filter((means) => row[means].needed && row[means].names.length === 0).map(
      (means) => `${row.id} ${means}`,
    ),
  );
}

/** The coverage as a table in Markdown, the ideas in the given language. */
export function coverageTable(coverage: readonly CoverageRow[], language: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const show = ({ needed, names, open }: Cell) => {
    const done = names.filter((name) => !open.includes(name));
    const parts = [...done, ...(open.length > 0 ? [`open: ${open.join(', ')}`] : [])];
    return parts.length > 0 ? parts.join(', ') : needed ? '**missing**' : '';
  };
  return [
    '# What the course covers',
    '',
    line(['row', 'idea', 'lesson', 'demo', 'questions', 'exercise']),
    line(['---', '---', ...MEANS.map(() => '---')]),
    ...coverage.map((row) => {
      const idea = textIn(row.idea, language).replaceAll('|', '\\|');
      return line([row.id, idea, ...MEANS.map((means) => show(row[means]))]);
    }),
    '',
  ].join('\n');
}

interface Use {
  readonly row: string;
  readonly means: Means;
  readonly name: string;
}

function usesIn(chapter: Chapter): Use[] {
  const uses = (rows: readonly string[] = [], means: Means, name: string) =>
    rows.map((row) => ({ row, means, name }));
  return [
    ...uses(chapter.covers, 'lesson', chapter.id),
    ...[...blocksOf(chapter)].flatMap(({ block }) => {
      if (block.type === 'demo') return uses(block.rows, 'demo', block.demo);
      return block.type === 'exercise' ? uses(block.rows, 'exercise', block.exercise) : [];
    }),
    ...[...questionsOf(chapter)].flatMap(({ question }) => uses(question.rows, 'question', question.id)),
  ];
}

function isBuilt(means: Means, name: string, { demos, exercises }: Built): boolean {
  const built = means === 'demo' ? demos : means === 'exercise' ? exercises : undefined;
  return built?.includes(name) ?? true;
}
