import type { ChapterFile } from '../../lessons/index.ts';
import { generate, type Template, templates } from '../../quiz/generate/index.ts';
import { type MakeItem, MOST_SEED, randomOf } from '../../quiz/index.ts';
import { CliError } from '../context/exit.ts';
import { runPython } from '../context/run-python.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { Wishes } from './wishes.ts';

/**
 * What makes fresh questions, when they are wanted, about a chapter, or about all that they can be made up about, each template as often as any other.
 * @throws CliError if none can be made up about it, or none of that kind
 */
export function generatedItems(
  chapter: ChapterFile | null,
  { count, kind, seed }: Wishes,
  { messages }: CourseContext,
): MakeItem[] {
  const { errors } = messages.quiz;
  if (kind !== undefined && kind !== 'choice') throw new CliError(errors.kindNotGenerated('choice'));
  const known = templates.filter((template) => chapter === null || template.chapter === chapter.id);
  if (chapter !== null && known.length === 0) {
    const chapters = [...new Set(templates.map((template) => template.chapter))].join(', ');
    throw new CliError(errors.notGenerated(chapter.id, chapters));
  }
  const random = randomOf(seed);
  const items: MakeItem[] = [];
  let deck: Template[] = [];
  while (items.length < count) {
    if (deck.length === 0) deck = random.shuffle(known);
    const template = deck.pop();
    if (template === undefined) continue;
    const own = random.between(0, MOST_SEED);
    items.push(() => generate(template, own, runPython));
  }
  return items;
}
